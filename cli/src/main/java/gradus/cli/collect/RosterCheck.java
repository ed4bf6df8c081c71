package gradus.cli.collect;

import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.Holders;
import gradus.cli.marks.Roster;
import gradus.cli.marks.Roster.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a roster says of submissions.
 *
 * @param strangers a sentence for each submission that is nobody's, or may be of several
 * @param repeated a sentence for each student who is found under several names
 * @param missing the names of those who handed in nothing
 */
record RosterCheck(List<String> strangers, List<String> repeated, List<String> missing) {

  static RosterCheck of(Roster roster, Collected collected) {
    List<String> strangers = new ArrayList<>();
    Set<Person> missing = new LinkedHashSet<>(roster.people());
    Map<Person, Map<String, String>> found = new LinkedHashMap<>();
    for (Submission submission : collected.submissions()) {
      List<Person> people = roster.candidates(submission.student(), submission.number());
      if (people.size() == 1) {
        missing.remove(people.get(0));
        found
            .computeIfAbsent(people.get(0), any -> new LinkedHashMap<>())
            .put(key(submission), shown(submission));
      } else {
        strangers.add(Roster.unmatched(shown(submission), people));
      }
    }
    return new RosterCheck(strangers, repeated(found), Roster.names(missing, roster.people()));
  }

  private static String shown(Submission submission) {
    return Holders.shown(submission.student(), submission.number());
  }

  /** What makes two submissions attempts of one student. */
  private static String key(Submission submission) {
    return submission.number().isEmpty() ? submission.student() : submission.number();
  }

  private static List<String> repeated(Map<Person, Map<String, String>> found) {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> Roster.repeated(entry.getKey(), entry.getValue().values()))
        .toList();
  }
}
