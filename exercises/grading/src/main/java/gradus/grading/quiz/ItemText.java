package gradus.grading.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of one item, while they are read. */
final class ItemText {

  private final String id;
  private final List<Quantity> quantities = new ArrayList<>();
  private final Map<String, String> derived = new LinkedHashMap<>();
  private final List<Answer> wrong = new ArrayList<>();
  private boolean isChoice;
  private int decimals = Item.EXACT;
  private String ask = "";
  private Answer right;
  private Section section;

  ItemText(String id) {
    if (!id.matches("\\d\\d-[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "%s is no name of an item, such as 07-bias.".formatted(id));
    }
    this.id = id;
  }

  /** Takes a line with its key. */
  void take(String key, String text) {
    switch (key) {
      case "draw" ->
          List.of(text.split(";", -1)).forEach(part -> quantities.add(Quantity.parse(part)));
      case "let" -> addDerived(text);
      case "decimals" -> decimals = decimals(text);
      case "number", "choice" -> question(key, text);
      case "right" -> right = Answer.right(text);
      case "wrong" -> wrong.add(Answer.wrong(text));
      case "read" -> section = Section.parse(text, Integer.parseInt(id.substring(0, 2)));
      default -> throw new IllegalArgumentException(key + " is no key of an item.");
    }
  }

  private static int decimals(String text) {
    if (!text.matches("[1-4]")) {
      throw new IllegalArgumentException("decimals is %s, it must be 1 to 4.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private void question(String key, String text) {
    isChoice = key.equals("choice");
    ask = text;
  }

  private void addDerived(String text) {
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("%s has no = in it.".formatted(part.strip()));
      }
      derived.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
  }

  /** The whole item. */
  Item item() {
    if (ask.isEmpty() || right == null || section == null || wrong.isEmpty()) {
      throw new IllegalArgumentException(id + " needs number or choice, right, wrong and read.");
    }
    return new Item(this);
  }

  Item.Head head() {
    return new Item.Head(id, section, isChoice, decimals);
  }

  List<Quantity> quantities() {
    return List.copyOf(quantities);
  }

  Map<String, String> derived() {
    return derived;
  }

  String ask() {
    return ask;
  }

  Answer right() {
    return right;
  }

  List<Answer> wrong() {
    return List.copyOf(wrong);
  }
}
