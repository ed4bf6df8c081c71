package gradus.grading.quiz;

import gradus.grading.quiz.Verdict.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An item with choices, in the order in which they are shown. */
final class AskedChoice implements AskedItem {

  private final Item item;
  private final Template template;
  private final Map<String, Answer> answers = new TreeMap<>();

  AskedChoice(Item item, Template template, List<Answer> order) {
    this.item = item;
    this.template = template;
    for (Answer answer : order) {
      answers.put(String.valueOf((char) ('a' + answers.size())), answer);
    }
  }

  @Override
  public Item item() {
    return item;
  }

  @Override
  public Map<String, Double> quantities() {
    return template.quantities();
  }

  @Override
  public String question() {
    return template.fill(item.ask());
  }

  @Override
  public Map<String, String> choices() {
    Map<String, String> choices = new TreeMap<>();
    answers.forEach((letter, answer) -> choices.put(letter, template.fill(answer.given())));
    return choices;
  }

  @Override
  public String form() {
    return "a letter";
  }

  @Override
  public String right() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(item.right()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Takes a letter alone or as it is printed, with a bracket or a point behind it. */
  @Override
  public Verdict judge(String answer) {
    String letter = answer.strip().toLowerCase(Locale.ROOT).replaceFirst("[).]$", "");
    Answer chosen = answers.get(letter);
    if (chosen == null) {
      return Verdict.unreadable(
          answer, "is not one of the letters %s.".formatted(String.join(", ", answers.keySet())));
    }
    return chosen.equals(item.right()) ? right("Right.") : wrong(chosen);
  }

  private Verdict right(String opening) {
    return new Verdict(
        Kind.RIGHT, "", right(), List.of(opening + " " + template.fill(item.right().sentence())));
  }

  private Verdict wrong(Answer chosen) {
    return new Verdict(
        Kind.WRONG,
        chosen.misconception(),
        right(),
        List.of(
            "Not it. %s: %s".formatted(chosen.misconception(), template.fill(chosen.sentence())),
            solution()));
  }

  @Override
  public Verdict skipped() {
    return new Verdict(Kind.SKIPPED, "", right(), List.of(solution()));
  }

  private String solution() {
    return "Right is %s, “%s” %s"
        .formatted(
            right(), template.fill(item.right().given()), template.fill(item.right().sentence()));
  }
}
