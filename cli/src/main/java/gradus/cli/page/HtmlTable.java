package gradus.cli.page;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption, whose first cell of each row is its heading. */
public final class HtmlTable {

  private final Tag head;
  private final Tag body;
  private final List<Boolean> isNumber = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param place where it goes
   * @param caption what it shows
   */
  public HtmlTable(Tag place, String caption) {
    Tag table = place.add("div").with("class", "scroll").with("tabindex", 0).add("table");
    table.add("caption", caption);
    head = table.add("thead").add("tr");
    body = table.add("tbody");
  }

  /**
   * Adds a column of words.
   *
   * @param heading of the column
   * @return this
   */
  public HtmlTable words(String heading) {
    return column(heading, false);
  }

  /**
   * Adds a column of numbers.
   *
   * @param heading of the column
   * @return this
   */
  public HtmlTable numbers(String heading) {
    return column(heading, true);
  }

  private HtmlTable column(String heading, boolean numbers) {
    Tag cell = head.add("th", heading).with("scope", "col");
    if (numbers) {
      cell.with("class", "number");
    }
    isNumber.add(numbers);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells one a column, as text; further columns stay empty
   * @return the row's last cell
   */
  public Tag row(Object... cells) {
    Tag row = body.add("tr");
    Tag last = row;
    for (int i = 0; i < isNumber.size(); i++) {
      String text = i < cells.length ? String.valueOf(cells[i]) : "";
      last = i == 0 ? row.add("th", text).with("scope", "row") : row.add("td", text);
      if (isNumber.get(i)) {
        last.with("class", "number");
      }
    }
    return last;
  }
}
