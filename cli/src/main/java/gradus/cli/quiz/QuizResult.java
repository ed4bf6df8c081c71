package gradus.cli.quiz;

import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Section;
import gradus.grading.quiz.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a session has come to so far. */
final class QuizResult {

  private int right;
  private int answered;
  private boolean isKept = true;
  private final List<Section> missed = new ArrayList<>();

  void take(AskedItem item, Verdict verdict) {
    answered++;
    if (verdict.kind() == Verdict.Kind.RIGHT) {
      right++;
    } else {
      missed.add(item.item().section());
    }
  }

  /** An answer could not be remembered. */
  void lose() {
    isKept = false;
  }

  /** Whether all answers are remembered, so that the next session knows of them. */
  boolean isKept() {
    return isKept;
  }

  int right() {
    return right;
  }

  int answered() {
    return answered;
  }

  /** The sections to read again, each once, in the order of the lessons. */
  List<Section> toRead() {
    return missed.stream().distinct().sorted(Comparator.comparingInt(Section::step)).toList();
  }
}
