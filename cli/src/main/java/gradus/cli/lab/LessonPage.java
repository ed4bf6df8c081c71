package gradus.cli.lab;

import gradus.cli.lesson.LessonText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders a lesson, a derivation or a hint as HTML, its formulas as MathML. */
final class LessonPage {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  /** What a text says in HTML of its own is shown and not obeyed. */
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->\\n?");

  /** Around a formula's number while Markdown is read: characters that no lesson has. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  private static final Pattern PLACEHOLDER = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private static final Pattern LESSON =
      Pattern.compile("href=\"(?:\\.\\./)?(?:lessons/)?(\\d\\d)-[^\"]*\\.md(?:#[^\"]*)?\"");

  private final List<String> formulas = new ArrayList<>();

  private LessonPage() {}

  /** The HTML of a Markdown text. */
  static String html(String markdown) {
    return new LessonPage().render(markdown);
  }

  private String render(String markdown) {
    String text =
        LessonText.withFormulas(
            COMMENT.matcher(markdown).replaceAll(""),
            tex -> keep(MathMl.line(tex)),
            tex -> "\n\n" + keep(MathMl.block(tex)) + "\n\n");
    // A table whose first row has no words has no heads.
    String html = RENDERER.render(PARSER.parse(text)).replace("<th></th>", "<td></td>");
    html =
        PLACEHOLDER
            .matcher(html)
            .replaceAll(
                kept -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(kept.group(1)))));
    return LESSON
        .matcher(html)
        .replaceAll("href=\"#lesson/$1\"")
        .replaceAll("src=\"(?:\\.\\./)?figures/", "src=\"lessons/figures/");
  }

  private String keep(String formula) {
    formulas.add(formula);
    return OPEN + String.valueOf(formulas.size() - 1) + CLOSE;
  }
}
