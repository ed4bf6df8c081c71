package gradus.cli.marks;

import gradus.cli.failure.UserMistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The students of a course, as a table of the university's has them, or the gradebook that Moodle
 * or Canvas exports.
 *
 * @param people in the order of the file
 */
public record Roster(List<Person> people) {

  /**
   * A student.
   *
   * @param identifier the university's number, or Moodle's {@code Participant 123456}
   * @param name the full name
   * @param email the address
   * @param moodleId the number that Moodle writes into its downloads
   * @param canvasId the number that Canvas writes into its downloads
   * @param sisUserId as Canvas' gradebook has it
   * @param sisLoginId as Canvas' gradebook has it
   * @param section as Canvas' gradebook has it
   * @param idNumber the university's number, as Moodle's tables have it beside their own
   */
  public record Person(
      String identifier,
      String name,
      String email,
      String moodleId,
      String canvasId,
      String sisUserId,
      String sisLoginId,
      String section,
      String idNumber) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Stream<String> numbers() {
      return Stream.of(
              identifier.replaceFirst("(?i)^participant ", ""),
              moodleId,
              canvasId,
              sisUserId,
              sisLoginId)
          .filter(number -> !number.isEmpty());
    }

    boolean hasNumber(String number) {
      return !number.isEmpty() && numbers().anyMatch(number::equals);
    }

    /** Whether a platform's number would name them: a login, or a number with letters, does not. */
    boolean isNumbered() {
      return Stream.of(identifier.replaceFirst("(?i)^participant ", ""), moodleId, canvasId)
          .anyMatch(number -> DIGITS.matcher(number).matches());
    }

    /** Whether a folder or archive may be named after them: by a number, a login or an address. */
    boolean hasLogin(String student) {
      String login = student.toLowerCase(Locale.ROOT);
      String address = email.toLowerCase(Locale.ROOT);
      return hasNumber(student)
          || (!login.isEmpty() && idNumber.toLowerCase(Locale.ROOT).equals(login))
          || (!login.isEmpty() && sisLoginId.toLowerCase(Locale.ROOT).equals(login))
          || (!address.isEmpty() && (address.equals(login) || address.startsWith(login + "@")));
    }
  }

  /**
   * Who handed in what.
   *
   * @param found students by the submissions
   * @param unmatched a sentence for each submission that is nobody's, or may be of several
   * @param missing students without a submission
   */
  public record Match(
      Map<GradedSubmission, Person> found, List<String> unmatched, List<Person> missing) {

    /**
     * Whether a student has another result too: nothing says which of them is the grade.
     *
     * @param submission that was matched
     * @return whether another one is the same person's
     */
    public boolean isRepeated(GradedSubmission submission) {
      Person person = found.get(submission);
      return person != null && found.values().stream().filter(person::equals).count() > 1;
    }

    /**
     * The names of those without a submission.
     *
     * @return those of namesakes with what the roster tells them apart by
     */
    public List<String> missingNames() {
      return names(missing, Stream.concat(found.values().stream(), missing.stream()).toList());
    }

    /**
     * The results of those who have several.
     *
     * @return a line for each such person, with the names that their submissions bear
     */
    public List<String> repeated() {
      Map<Person, List<String>> names = new LinkedHashMap<>();
      found.forEach(
          (submission, person) ->
              names
                  .computeIfAbsent(person, any -> new ArrayList<>())
                  .add(Holders.shown(submission)));
      return names.entrySet().stream()
          .filter(entry -> entry.getValue().size() > 1)
          .map(entry -> Roster.repeated(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /**
   * Copies the list.
   *
   * @param people in the order of the file
   */
  public Roster {
    people = List.copyOf(people);
  }

  /**
   * Reads a roster.
   *
   * @param csv a file with a line of names of columns
   * @return the students
   */
  public static Roster read(Path csv) {
    List<Person> people = new ArrayList<>();
    RosterTable.forEach(csv, (row, person) -> people.add(person));
    if (people.isEmpty()) {
      throw new UserMistake(
          "%s names no student; give a line a student below the names of the columns."
              .formatted(csv));
    }
    return new Roster(people);
  }

  /**
   * Finds out who handed in what: by the platform's number, then by name.
   *
   * @param submissions of the class
   * @return what was found, and what was not
   */
  public Match match(List<GradedSubmission> submissions) {
    Map<GradedSubmission, Person> found = new LinkedHashMap<>();
    List<String> unmatched = new ArrayList<>();
    Set<Person> missing = new LinkedHashSet<>(people);
    for (GradedSubmission submission : submissions) {
      List<Person> candidates = candidates(submission.student(), submission.number());
      if (candidates.size() == 1) {
        found.put(submission, candidates.get(0));
        missing.remove(candidates.get(0));
      } else {
        unmatched.add(unmatched(Holders.shown(submission), candidates));
      }
    }
    return new Match(found, unmatched, List.copyOf(missing));
  }

  /**
   * Why a submission is not matched.
   *
   * @param student the name that it bears
   * @param candidates none or several
   * @return one sentence
   */
  public static String unmatched(String student, List<Person> candidates) {
    return candidates.isEmpty()
        ? "%s is not in the roster".formatted(student)
        : "%s may be %s"
            .formatted(
                student, String.join(" or ", candidates.stream().map(Roster::shown).toList()));
  }

  /**
   * Of whom there are several submissions that bear different names.
   *
   * @param person of the roster
   * @param names that the submissions bear
   * @return half a sentence
   */
  public static String repeated(Person person, Collection<String> names) {
    return "%s is found several times, as %s".formatted(shown(person), String.join(" and ", names));
  }

  /**
   * How lists call some of a roster.
   *
   * @param some of them
   * @param all of them
   * @return names; those of namesakes with what the roster tells them apart by
   */
  public static List<String> names(Collection<Person> some, Collection<Person> all) {
    Set<String> once = new HashSet<>();
    Set<String> namesakes =
        all.stream()
            .distinct()
            .map(Person::name)
            .filter(name -> !once.add(name))
            .collect(Collectors.toSet());
    return some.stream()
        .map(person -> namesakes.contains(person.name()) ? shown(person) : person.name())
        .toList();
  }

  static String shown(Person person) {
    return person.identifier().isEmpty()
        ? person.name()
        : "%s (%s)".formatted(person.name(), person.identifier());
  }

  /**
   * The students that a submission may be of.
   *
   * @param student the name that it bears
   * @param number the platform's number; empty if there is none
   * @return one, if it is clear; none, if nobody fits
   */
  public List<Person> candidates(String student, String number) {
    List<Person> byNumber = people.stream().filter(person -> person.hasNumber(number)).toList();
    if (!byNumber.isEmpty()) {
      return byNumber;
    }
    List<Person> byLogin = people.stream().filter(person -> person.hasLogin(student)).toList();
    return byLogin.size() == 1
        ? byLogin
        : people.stream().filter(person -> PersonName.areAlike(person.name(), student)).toList();
  }
}
