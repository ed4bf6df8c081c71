package gradus.cli.collect;

import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.Roster;
import gradus.cli.marks.Roster.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a roster says of submissions.
 *
 * @param strangers a sentence for each submission that is nobody's, or may be of several
 * @param missing the names of those who handed in nothing
 */
record RosterCheck(List<String> strangers, List<String> missing) {

  static RosterCheck of(Roster roster, Collected collected) {
    List<String> strangers = new ArrayList<>();
    Set<Person> missing = new LinkedHashSet<>(roster.people());
    for (Submission submission : collected.submissions()) {
      List<Person> people = roster.candidates(submission.student(), submission.number());
      if (people.size() == 1) {
        missing.remove(people.get(0));
      } else {
        strangers.add(Roster.unmatched(submission.student(), people));
      }
    }
    return new RosterCheck(strangers, missing.stream().map(Person::name).toList());
  }
}
