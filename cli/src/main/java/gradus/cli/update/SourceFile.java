package gradus.cli.update;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithMembers;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file with one class, cut into its members; every sign of it stays where it is.
 *
 * @param text the whole file
 * @param imports its import lines
 * @param importsEnd the place behind them, or behind the package line
 * @param type the class's comment and first line, up to the brace
 * @param members in their order
 */
record SourceFile(
    String text, List<String> imports, int importsEnd, Member type, List<Member> members) {

  /** Cuts a file; empty if it is no valid Java, or has no class. */
  static Optional<SourceFile> of(String text) {
    ParserConfiguration java17 =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17).setTabSize(1);
    ParseResult<CompilationUnit> parsed = new JavaParser(java17).parse(text);
    return parsed
        .getResult()
        .filter(unit -> parsed.isSuccessful() && !unit.getTypes().isEmpty())
        .map(unit -> new Cutter(text, unit).cut());
  }

  /** The member with a key. */
  Optional<Member> find(String key) {
    return members.stream().filter(member -> member.key().equals(key)).findFirst();
  }

  /** The only member with a name that is a method. */
  Optional<Member> findAlone(String name) {
    List<Member> named =
        members.stream().filter(m -> m.hasBody() && m.name().equals(name)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Finds the places of members in a text. */
  private static final class Cutter {

    private final String text;
    private final CompilationUnit unit;
    private final List<Integer> lines = new ArrayList<>(List.of(0));
    private final Map<String, Integer> keys = new HashMap<>();

    Cutter(String text, CompilationUnit unit) {
      this.text = text;
      this.unit = unit;
      for (int i = 0; i < text.length(); i++) {
        boolean isReturn = text.charAt(i) == '\r' && !text.startsWith("\r\n", i);
        if (text.charAt(i) == '\n' || isReturn) {
          lines.add(i + 1);
        }
      }
    }

    SourceFile cut() {
      TypeDeclaration<?> type = unit.getType(0);
      int open = brace(type);
      Member head =
          new Member("class", "class", text.substring(start(type), open), "", start(type), false);
      List<Member> members = new ArrayList<>();
      for (BodyDeclaration<?> declaration : ((NodeWithMembers<?>) type).getMembers()) {
        members.add(member(declaration));
      }
      List<String> imports = unit.getImports().stream().map(Cutter::line).toList();
      return new SourceFile(text, imports, importsEnd(), head, members);
    }

    /** An import without the comments beside it. */
    private static String line(ImportDeclaration one) {
      return "import %s%s%s;"
          .formatted(
              one.isStatic() ? "static " : "", one.getNameAsString(), one.isAsterisk() ? ".*" : "");
    }

    private int importsEnd() {
      return unit.getImports().stream()
          .map(this::end)
          .reduce(Math::max)
          .or(() -> unit.getPackageDeclaration().map(this::end))
          .orElse(0);
    }

    /** The brace with which the members of a type begin: the first one behind its name and all. */
    private int brace(TypeDeclaration<?> type) {
      int from = end(type.getName());
      for (Node part : type.getChildNodes()) {
        boolean isMember = part instanceof BodyDeclaration<?>;
        boolean isComment = type.getComment().filter(part::equals).isPresent();
        if (!isMember && !isComment && end(part) > from) {
          from = end(part);
        }
      }
      return text.indexOf('{', from);
    }

    private Member member(BodyDeclaration<?> declaration) {
      int start = start(declaration);
      int end = end(declaration);
      int body = body(declaration).map(block -> offset(block.getBegin().orElseThrow())).orElse(end);
      return new Member(
          key(declaration),
          name(declaration),
          text.substring(start, body),
          text.substring(body, end),
          start,
          declaration.isAnnotationPresent("Graded"));
    }

    private static Optional<BlockStmt> body(BodyDeclaration<?> declaration) {
      if (declaration instanceof MethodDeclaration method) {
        return method.getBody();
      }
      return declaration instanceof ConstructorDeclaration constructor
          ? Optional.of(constructor.getBody())
          : Optional.empty();
    }

    /** Two alike, such as two initialisers, get a number. */
    private String key(BodyDeclaration<?> declaration) {
      String key =
          declaration instanceof CallableDeclaration<?> callable
              ? name(declaration) + parameters(callable)
              : name(declaration);
      int before = keys.merge(key, 1, Integer::sum);
      return before == 1 ? key : key + "#" + before;
    }

    private static String parameters(CallableDeclaration<?> callable) {
      return callable.getParameters().stream()
          .map(parameter -> parameter.getTypeAsString() + (parameter.isVarArgs() ? "..." : ""))
          .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(BodyDeclaration<?> declaration) {
      if (declaration instanceof CallableDeclaration<?> callable) {
        return callable.getNameAsString();
      }
      if (declaration instanceof FieldDeclaration field) {
        return field.getVariables().stream()
            .map(variable -> variable.getNameAsString())
            .collect(Collectors.joining(", "));
      }
      return declaration instanceof TypeDeclaration<?> type
          ? type.getNameAsString()
          : "an initialiser";
    }

    /** Where a declaration begins: at the comment above it, if there is one. */
    private int start(BodyDeclaration<?> declaration) {
      int own = offset(declaration.getBegin().orElseThrow());
      // A comment at the end of its line is taken for its own, too.
      return declaration
          .getComment()
          .map(comment -> Math.min(own, offset(comment.getBegin().orElseThrow())))
          .orElse(own);
    }

    private int end(Node node) {
      return offset(node.getEnd().orElseThrow()) + 1;
    }

    private int offset(Position position) {
      return lines.get(position.line - 1) + position.column - 1;
    }
  }
}
