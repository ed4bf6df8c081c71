package gradus.cli.lesson;

import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Renders Markdown as lines for a terminal. */
final class MarkdownView {

  /** The language that marks a code block as a formula. */
  static final String FORMULA = "formula";

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Terminal terminal;
  private final MarkdownWords words;
  private final List<String> lines = new ArrayList<>();

  /**
   * Creates a view.
   *
   * @param terminal that shows it
   * @param folder of the file as a user writes it, to which the file's links are relative
   */
  MarkdownView(Terminal terminal, String folder) {
    this.terminal = terminal;
    this.words = new MarkdownWords(terminal, folder);
  }

  static Node parse(String markdown) {
    return PARSER.parse(LessonText.plain(markdown));
  }

  /**
   * Shows all that a node contains.
   *
   * @param parent the node whose children are blocks
   * @param width that no line exceeds, code and long words apart
   */
  List<String> lines(Node parent, int width) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      List<String> block = block(node, width);
      if (!block.isEmpty()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.addAll(block);
      }
    }
    return lines;
  }

  private List<String> inside(Node parent, int width) {
    return new MarkdownView(terminal, words.folder()).lines(parent, width);
  }

  private List<String> block(Node node, int width) {
    if (node instanceof Heading heading) {
      return heading(heading, width);
    }
    if (node instanceof Paragraph) {
      return wrap(node, width);
    }
    if (node instanceof BulletList || node instanceof OrderedList) {
      return list(node, width);
    }
    if (node instanceof FencedCodeBlock code) {
      return FORMULA.equals(code.getInfo())
          ? formula(code.getLiteral(), width)
          : code(code.getLiteral(), width);
    }
    if (node instanceof IndentedCodeBlock code) {
      return code(code.getLiteral(), width);
    }
    if (node instanceof TableBlock table) {
      return new MarkdownTable(terminal, words, table).lines(width);
    }
    if (node instanceof BlockQuote) {
      return indented(inside(node, width - 4), "    ", "    ");
    }
    if (node instanceof ThematicBreak) {
      return List.of("-".repeat(width));
    }
    return node instanceof HtmlBlock ? List.of() : inside(node, width);
  }

  private List<String> heading(Heading heading, int width) {
    String mark = heading.getLevel() == 1 ? "=" : "-";
    List<String> block = new ArrayList<>();
    List<String> text = wrap(heading, width);
    text.forEach(line -> block.add(terminal.bold(line)));
    int length = text.stream().mapToInt(Text::columns).max().orElse(0);
    block.add(terminal.bold(mark.repeat(length)));
    return block;
  }

  private List<String> wrap(Node node, int width) {
    return Text.wrapLines(words.of(node), width);
  }

  /** Indents code less if it would not fit otherwise. */
  private static List<String> code(String text, int width) {
    List<String> code = text.stripTrailing().lines().toList();
    int widest = code.stream().mapToInt(Text::columns).max().orElse(0);
    String margin = " ".repeat(Math.max(0, Math.min(4, width - widest)));
    return indented(code, margin, margin);
  }

  /** Breaks a long formula, unless it is drawn in several lines. */
  private static List<String> formula(String text, int width) {
    List<String> drawn = text.stripTrailing().lines().toList();
    return drawn.size() == 1
        ? indented(Text.wrapLines(drawn.get(0), width - 10), "      ", "          ")
        : indented(drawn, "      ", "      ");
  }

  private List<String> list(Node list, int width) {
    List<String> block = new ArrayList<>();
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String mark = list instanceof OrderedList ? "%d. ".formatted(number++) : "- ";
      String margin = " ".repeat(mark.length());
      block.addAll(indented(inside(item, width - mark.length()), mark, margin));
    }
    return block;
  }

  private static List<String> indented(List<String> block, String first, String others) {
    List<String> indented = new ArrayList<>();
    for (String line : block) {
      String margin = indented.isEmpty() ? first : others;
      indented.add(line.isEmpty() ? "" : margin + line);
    }
    return indented;
  }
}
