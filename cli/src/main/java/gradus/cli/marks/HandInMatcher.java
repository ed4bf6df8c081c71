package gradus.cli.marks;

import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Groups.Member;
import gradus.cli.marks.HandInTimes.Arrival;
import gradus.cli.marks.HandInTimes.Dates;
import gradus.cli.marks.HandInTimes.Row;
import gradus.cli.marks.Roster.Person;
import gradus.cli.terminal.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out which row of a table with moments is of which submission. A moment on the wrong work
 * costs somebody points, so what is not clear is refused or said.
 */
final class HandInMatcher {

  /** How a row may name a student, the surest first. */
  private enum Naming {
    NUMBER {
      @Override
      boolean names(Person person, Member member) {
        return person.hasNumber(member.number());
      }
    },
    LOGIN {
      @Override
      boolean names(Person person, Member member) {
        return person.hasNumber(member.student())
            || (!hasOtherNumber(person, member) && person.hasLogin(member.student()));
      }
    },
    NAME {
      @Override
      boolean names(Person person, Member member) {
        return !hasOtherNumber(person, member)
            && PersonName.areAlike(person.name(), member.student());
      }
    };

    abstract boolean names(Person person, Member member);

    /** Whether both have a number; if it were the same one, it would have been found before. */
    private static boolean hasOtherNumber(Person person, Member member) {
      return person.isNumbered() && !member.number().isEmpty();
    }
  }

  /** A row that names a student. */
  private record Hit(Row row, Naming naming) {}

  private final HandInTimes table;
  private final List<Arrival> arrivals;

  private final Map<String, List<Hit>> hits = new LinkedHashMap<>();
  private final List<Optional<Instant>> moments;
  private final List<String> complaints = new ArrayList<>();

  HandInMatcher(HandInTimes table, List<Arrival> arrivals) {
    this.table = table;
    this.arrivals = arrivals;
    this.moments = new ArrayList<>(Collections.nCopies(arrivals.size(), Optional.empty()));
  }

  Dates dates() {
    List<Row> unused = new ArrayList<>();
    for (Row row : table.rows()) {
      if (!assign(row)) {
        unused.add(row);
      }
    }
    hits.forEach(this::date);
    unused.forEach(row -> complaints.add(nobody(row.person())));
    return new Dates(List.copyOf(moments), complaints.stream().distinct().toList());
  }

  /** Gives a row to the student whom it names; returns false if it names nobody. */
  private boolean assign(Row row) {
    for (Naming naming : Naming.values()) {
      List<Member> named = students(naming, row.person());
      if (!named.isEmpty()) {
        Member one = one(row, named);
        hits.computeIfAbsent(one.key(), any -> new ArrayList<>()).add(new Hit(row, naming));
        return true;
      }
    }
    return false;
  }

  /** One for each student, however many submissions there are. */
  private List<Member> students(Naming naming, Person person) {
    Map<String, Member> named = new LinkedHashMap<>();
    arrivals.stream()
        .map(Arrival::member)
        .filter(member -> naming.names(person, member))
        .forEach(member -> named.putIfAbsent(member.key(), member));
    return List.copyOf(named.values());
  }

  private Member one(Row row, List<Member> named) {
    if (named.size() == 1) {
      return named.get(0);
    }
    boolean isNumbered = named.stream().anyMatch(member -> !member.number().isEmpty());
    return named.stream()
        .filter(member -> !isNumbered && member.student().equals(row.person().name()))
        .findFirst()
        .orElseThrow(() -> several(row, named, isNumbered));
  }

  private UserMistake several(Row row, List<Member> named, boolean isNumbered) {
    String name = row.person().name();
    String sentence =
        isNumbered
            ? "%s bear the name %s (%s); write the number."
                .formatted(
                    Numbers.count(named.size(), "student"),
                    name,
                    joined(", ", named.stream().map(HandInMatcher::number).toList()))
            : "%s may be %s; write the name as it stands there."
                .formatted(name, joined(" or ", named.stream().map(Member::student).toList()));
    return new UserMistake("%s, line %d: %s".formatted(table.csv(), row.line(), sentence));
  }

  private static String joined(String sign, List<String> words) {
    return String.join(sign, words);
  }

  private static String number(Member member) {
    return member.number().isEmpty() ? "one without a number" : member.number();
  }

  private void date(String student, List<Hit> named) {
    Naming surest = named.stream().map(Hit::naming).min(Comparator.naturalOrder()).orElseThrow();
    named.stream().filter(hit -> hit.naming() != surest).forEach(this::complainOfLessSure);
    List<Row> rows = named.stream().filter(hit -> hit.naming() == surest).map(Hit::row).toList();
    List<Person> people = rows.stream().map(Row::person).distinct().toList();
    if (people.size() > 1 && surest != Naming.NUMBER) {
      complaints.add(
          "%s, so none of these rows counts"
              .formatted(
                  Roster.unmatched(arrivals.get(all(student).get(0)).member().student(), people)));
    } else {
      date(undated(all(student), rows.size()), rows);
    }
  }

  private void complainOfLessSure(Hit hit) {
    complaints.add(
        "%s has a row that names the student more surely, and that counts"
            .formatted(Roster.shown(hit.row().person())));
  }

  private List<Integer> all(String student) {
    return IntStream.range(0, arrivals.size())
        .filter(i -> arrivals.get(i).member().key().equals(student))
        .boxed()
        .toList();
  }

  /** Those that a table with so many rows is about: the others may be clones, which have a date. */
  private List<Integer> undated(List<Integer> all, int rows) {
    List<Integer> undated = all.stream().filter(i -> !arrivals.get(i).isDated()).toList();
    return all.size() == rows || undated.isEmpty() ? all : undated;
  }

  private void date(List<Integer> places, List<Row> rows) {
    if (places.size() == rows.size()) {
      IntStream.range(0, rows.size()).forEach(i -> date(places.get(i), rows.get(i)));
      return;
    }
    date(places.get(places.size() - 1), rows.get(rows.size() - 1));
    complaints.add(
        places.size() == 1
            ? "%s has several rows, and the last counts"
                .formatted(Roster.shown(rows.get(0).person()))
            : lastOnly(places, rows.size()));
  }

  private void date(int place, Row row) {
    moments.set(place, Optional.of(row.moment()));
  }

  private String lastOnly(List<Integer> places, int rows) {
    Arrival last = arrivals.get(places.get(places.size() - 1));
    boolean isOne = places.size() == 2;
    String others =
        last.isDated()
            ? (isOne ? "the other keeps its date" : "the others keep their dates")
            : (isOne ? "the other counts as on time" : "the others count as on time");
    return "%s has %s and %s: %s dates the last submission, and %s"
        .formatted(
            last.member().shown(),
            Numbers.count(places.size(), "submission"),
            Numbers.count(rows, "row"),
            rows == 1 ? "the row" : "the last row",
            others);
  }

  private String nobody(Person person) {
    String others =
        arrivals.stream()
            .map(Arrival::member)
            .filter(member -> PersonName.areAlike(person.name(), member.student()))
            .map(Member::shown)
            .distinct()
            .collect(Collectors.joining(" and "));
    String sentence = "%s is nobody who handed in".formatted(Roster.shown(person));
    return others.isEmpty()
        ? sentence
        : "%s; of that name, but with another number: %s".formatted(sentence, others);
  }
}
