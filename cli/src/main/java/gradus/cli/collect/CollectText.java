package gradus.cli.collect;

import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.AbsentMembers;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.List;
import java.util.Optional;

/** What was collected, a paragraph a submission. */
final class CollectText {

  private static final String INDENT = "      ";

  private final Terminal terminal;

  CollectText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Collected collected, Optional<RosterCheck> check, AbsentMembers absent) {
    for (int i = 0; i < collected.submissions().size(); i++) {
      print(collected.submissions().get(i));
      printEarlier(collected.earlier().get(i).size());
    }
    print("belong to no submission", collected.strays());
    print("in the table of --handed-in", collected.ofTimes());
    print("members of groups of whom nothing came by that name", absent.kept());
    print("members of groups who are not in the roster either, and are left out", absent.leftOut());
    check.ifPresent(
        found -> {
          print("are not to be found in the roster", found.strangers());
          print("have several submissions, of which none will be the grade", found.repeated());
          print("have handed in nothing", found.missing());
        });
    terminal.println(summary(collected.submissions()));
  }

  private void print(Submission submission) {
    String number = submission.number().isEmpty() ? "" : " (%s)".formatted(submission.number());
    terminal.println(
        "  %s %s%s   %s"
            .formatted(
                terminal.mark(submission.isTaken()),
                terminal.bold(submission.student()),
                number,
                what(submission)));
    submission.refusal().ifPresent(this::paragraph);
    submission.failure().ifPresent(this::paragraph);
    submission.notes().forEach(this::paragraph);
  }

  private void printEarlier(int commits) {
    if (commits > 0) {
      paragraph(
          "%s before a deadline or a late day's end %s, too"
              .formatted(Numbers.count(commits, "commit"), commits == 1 ? "counts" : "count"));
    }
  }

  private static String what(Submission submission) {
    return submission
        .refusal()
        .map(why -> "refused")
        .or(() -> submission.failure().map(why -> "not read"))
        .orElse(Numbers.count(submission.files().size(), "file"));
  }

  private void paragraph(String text) {
    int width = terminal.readableWidth() - INDENT.length();
    Text.wrapLines(text, width).forEach(line -> terminal.println(INDENT + line));
  }

  private void print(String what, List<String> names) {
    if (!names.isEmpty()) {
      terminal.println("  %s:".formatted(what));
      names.forEach(this::paragraph);
    }
  }

  private static String summary(List<Submission> submissions) {
    long refused = submissions.stream().filter(found -> found.refusal().isPresent()).count();
    long failed = submissions.stream().filter(found -> found.failure().isPresent()).count();
    return "%s: %s taken, %s refused%s"
        .formatted(
            Numbers.count(submissions.size(), "submission"),
            Numbers.count(submissions.size() - refused - failed),
            Numbers.count(refused),
            failed == 0
                ? ""
                : ", %s not read, since the machine has failed".formatted(Numbers.count(failed)));
  }
}
