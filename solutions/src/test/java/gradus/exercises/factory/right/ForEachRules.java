package gradus.exercises.factory.right;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.List;

/** Other loops over the elements of a list or an array. */
final class ForEachRules {

  static final List<Rule> ALL =
      List.of(
          Rule.each("iterator", s -> forEach(s, false), ForEachRules::toIterator),
          Rule.each(
              "list-by-for-each", ForEachRules::capturableForEach, ForEachRules::toForEachCall),
          Rule.each("index-over-an-array", s -> forEach(s, true), ForEachRules::toIndex));

  private ForEachRules() {}

  private static List<ForEachStmt> forEach(Site site, boolean overArray) {
    return site.find(
        ForEachStmt.class,
        loop -> {
          String type = site.variables().declared().getOrDefault(loop.getIterable().toString(), "");
          return type.endsWith("]") == overArray
              && (overArray || !loop.getIterable().toString().contains("rder"))
              && loop.findFirst(ContinueStmt.class).isEmpty();
        });
  }

  private static VariableDeclarator element(ForEachStmt loop) {
    return loop.getVariable().getVariable(0);
  }

  private static void toIterator(Site site, ForEachStmt loop) {
    VariableDeclarator element = element(loop);
    String type = element.getTypeAsString();
    String boxed = type.equals("int") ? "Integer" : type;
    LoopRules.replace(
        loop,
        "for (java.util.Iterator<%1$s> all = %2$s.iterator(); all.hasNext();) { %3$s %4$s = all.next(); %5$s }"
            .formatted(boxed, loop.getIterable(), type, element.getNameAsString(), loop.getBody()));
  }

  private static List<ForEachStmt> capturableForEach(Site site) {
    return forEach(site, false).stream()
        .filter(
            loop -> LoopRules.capturableBody(site, loop.getBody(), element(loop).getNameAsString()))
        .toList();
  }

  private static void toForEachCall(Site site, ForEachStmt loop) {
    LoopRules.replace(
        loop,
        "%s.forEach(%s -> %s);"
            .formatted(
                loop.getIterable(),
                element(loop).getNameAsString(),
                LoopRules.block(loop.getBody())));
  }

  private static void toIndex(Site site, ForEachStmt loop) {
    LoopRules.replace(
        loop,
        "for (int place = 0; place < %1$s.length; place++) { %2$s %3$s = %1$s[place]; %4$s }"
            .formatted(
                loop.getIterable(),
                element(loop).getTypeAsString(),
                element(loop).getNameAsString(),
                loop.getBody()));
  }
}
