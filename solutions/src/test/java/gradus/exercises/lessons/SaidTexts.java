package gradus.exercises.lessons;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import gradus.exercises.kit.KnownFormulas;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import gradus.nn.mistake.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a program may say: the texts in its source, and the sentences about slips in formulas. */
final class SaidTexts {

  private static final ParserConfiguration JAVA_17 =
      new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);

  private SaidTexts() {}

  /** The texts in all Java files below a folder; those that are joined with + as one. */
  static List<String> inSources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.addAll(inSource(file));
      }
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> inSource(Path file) throws IOException {
    CompilationUnit unit = new JavaParser(JAVA_17).parse(file).getResult().orElseThrow();
    List<String> texts = new ArrayList<>();
    unit.findAll(Expression.class, SaidTexts::isWhole).stream()
        .map(SaidTexts::text)
        .filter(text -> !text.isBlank())
        .forEach(texts::add);
    return texts;
  }

  /** Whether it is a text, or texts joined, and not a part of a longer one. */
  private static boolean isWhole(Expression expression) {
    return isText(expression)
        && expression.getParentNode().filter(parent -> isText(parent)).isEmpty();
  }

  private static boolean isText(Node node) {
    return node instanceof StringLiteralExpr
        || node instanceof TextBlockLiteralExpr
        || (node instanceof BinaryExpr sum
            && sum.getOperator() == BinaryExpr.Operator.PLUS
            && (isText(sum.getLeft()) || isText(sum.getRight())));
  }

  private static String text(Node node) {
    if (node instanceof StringLiteralExpr literal) {
      return literal.asString();
    }
    if (node instanceof TextBlockLiteralExpr block) {
      return block.asString();
    }
    return node instanceof BinaryExpr sum ? text(sum.getLeft()) + text(sum.getRight()) : "";
  }

  /** The sentences about the slips in formulas, wherever in them a slip can be made. */
  static Set<String> aboutSlips(KnownFormulas formulas) {
    Set<String> sentences = new TreeSet<>();
    for (Reference reference : formulas.references()) {
      for (Formula form : reference.forms()) {
        add(WholeSlips.of(form), sentences);
        add(WholeSlips.ofDigits(form), sentences);
        collect(form, form, sentences);
      }
      reference.others().forEach(other -> sentences.add("Yours is %s.".formatted(other.words())));
    }
    return sentences;
  }

  private static void collect(Formula formula, Formula root, Set<String> sentences) {
    add(formula.slips(), sentences);
    if (formula != root && (formula instanceof Named || formula instanceof Quantity)) {
      add(WholeSlips.wrapped(formula), sentences);
    }
    formula.operands().forEach(operand -> collect(operand, root, sentences));
  }

  private static void add(List<Slip> slips, Set<String> sentences) {
    slips.forEach(slip -> sentences.add(slip.sentence().get()));
  }
}
