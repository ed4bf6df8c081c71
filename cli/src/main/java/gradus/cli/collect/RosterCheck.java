package gradus.cli.collect;

import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
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
            .put(key(submission), submission.student());
      } else {
        strangers.add(Roster.unmatched(submission.student(), people));
      }
    }
    return new RosterCheck(strangers, repeated(found), missing.stream().map(Person::name).toList());
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
