package gradus.cli.lab;

import gradus.cli.failure.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sections of a Markdown file, below headings of the second level.
 *
 * @param all the whole text
 */
record MarkdownSections(String all) {

  private static final Pattern HEADING = Pattern.compile("(?m)^(?=#{1,2} )");

  private static final Pattern ITEM = Pattern.compile("(?m)^\\d+\\. ");

  /** A section with its heading. */
  String of(String heading) {
    return HEADING
        .splitAsStream(all)
        .filter(section -> section.lines().findFirst().orElse("").equals("## " + heading))
        .findFirst()
        .orElseThrow(() -> new UserMistake("there is no section %s.".formatted(heading)));
  }

  /** The items of the numbered list in a section. */
  List<String> items(String heading) {
    List<String> items = new ArrayList<>(List.of(ITEM.split(of(heading))));
    items.remove(0);
    return items;
  }
}
