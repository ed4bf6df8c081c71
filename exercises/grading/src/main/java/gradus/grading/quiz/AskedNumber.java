package gradus.grading.quiz;

import gradus.grading.quiz.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item that asks for a number. */
final class AskedNumber implements AskedItem {

  private static final List<String> COUNTS =
      List.of("no", "one decimal", "two decimals", "three decimals", "four decimals");

  private final Item item;
  private final Template template;

  AskedNumber(Item item, Template template) {
    this.item = item;
    this.template = template;
  }

  @Override
  public Item item() {
    return item;
  }

  @Override
  public String question() {
    return template.fill(item.ask());
  }

  @Override
  public Map<String, String> choices() {
    return Map.of();
  }

  @Override
  public String form() {
    return item.isExact() ? "a number" : "a number to " + COUNTS.get(item.decimals());
  }

  @Override
  public String right() {
    return Template.number(value(item.right()), item.isExact() ? Template.MOST : item.decimals());
  }

  /** The exact value of an answer. */
  double value(Answer answer) {
    return Expression.parse(answer.given()).value(template.quantities());
  }

  @Override
  public Map<String, Double> quantities() {
    return template.quantities();
  }

  @Override
  public Verdict judge(String answer) {
    Optional<TypedNumber> typed = TypedNumber.parse(answer);
    if (typed.isEmpty()) {
      return Verdict.unreadable(answer, TypedNumber.refusal(answer));
    }
    double right = value(item.right());
    if (item.agrees(typed.get().value(), right)) {
      return new Verdict(
          Kind.RIGHT, "", right(), List.of("Right. " + template.fill(item.right().sentence())));
    }
    return typed.get().isRoundedFrom(right) ? moreDigits() : wrong(typed.get().value());
  }

  private Verdict moreDigits() {
    return Verdict.again(
        item.isExact()
            ? "So far it agrees; give all of its digits, or a fraction."
            : "So far it agrees; give " + COUNTS.get(item.decimals()) + ".");
  }

  private Verdict wrong(double typed) {
    Optional<Answer> known =
        item.wrong().stream().filter(answer -> item.agrees(typed, value(answer))).findFirst();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        known
            .map(
                answer ->
                    "Not it. %s: %s"
                        .formatted(answer.misconception(), template.fill(answer.sentence())))
            .orElse("Not it, and no mistake that is known here gives this number."));
    sentences.add(solution());
    return new Verdict(Kind.WRONG, known.map(Answer::misconception).orElse(""), right(), sentences);
  }

  @Override
  public Verdict skipped() {
    return new Verdict(Kind.SKIPPED, "", right(), List.of(solution()));
  }

  private String solution() {
    return "Right is %s. %s".formatted(right(), template.fill(item.right().sentence()));
  }
}
