package gradus.grading.quiz;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of items. Each begins with a line {@code item: NN-name}; other lines begin with a
 * key and a colon, and go on in the lines below that are indented.
 */
public final class ItemFile {

  private final List<Item> items = new ArrayList<>();
  private final StringBuilder entry = new StringBuilder();
  private ItemText item;

  private ItemFile() {}

  /**
   * Reads items.
   *
   * @param text the text of a file
   * @return the items in their order
   * @throws IllegalArgumentException if it has another form; the message is one sentence
   */
  public static List<Item> items(String text) {
    ItemFile file = new ItemFile();
    for (String line : text.lines().toList()) {
      file.take(line);
    }
    file.endEntry();
    file.endItem();
    return List.copyOf(file.items);
  }

  private void take(String line) {
    if (line.startsWith(" ")) {
      entry.append(' ').append(line.strip());
      return;
    }
    endEntry();
    if (!line.isBlank() && !line.startsWith("#")) {
      entry.append(line.strip());
    }
  }

  private void endEntry() {
    if (entry.isEmpty()) {
      return;
    }
    String whole = entry.toString();
    entry.setLength(0);
    int colon = whole.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("\"%s\" has no key.".formatted(whole));
    }
    take(whole.substring(0, colon), whole.substring(colon + 1).strip());
  }

  private void take(String key, String text) {
    if (key.equals("item")) {
      endItem();
      item = new ItemText(text);
    } else if (item == null) {
      throw new IllegalArgumentException("The first line must be item: and a name.");
    } else {
      item.take(key, text);
    }
  }

  private void endItem() {
    if (item != null) {
      items.add(item.item());
      item = null;
    }
  }
}
