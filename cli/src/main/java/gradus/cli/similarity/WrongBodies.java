package gradus.cli.similarity;

import gradus.cli.kit.JavaCode;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The wrong bodies of a class, by method. Right ones are not compared: a method of four lines has
 * few right bodies, so these are alike by nature.
 */
public final class WrongBodies {

  /** More submissions than this with one body, and it is a mistake that everybody makes. */
  private static final int FEW = 4;

  private final Set<String> known = new HashSet<>();
  private final Map<Exercise, Map<String, List<Written>>> bodies = new HashMap<>();

  private record Written(String student, MethodBody body) {}

  /**
   * Discounts a body that the kit has: a stub's, a solution's, a library's.
   *
   * @param code of the kit's file
   */
  public void discount(JavaCode code) {
    code.unit()
        .ifPresent(
            file ->
                file.findAll(com.github.javaparser.ast.body.MethodDeclaration.class).stream()
                    .map(MethodBody::of)
                    .forEach(body -> known.add(body.alike())));
  }

  /**
   * Adds a wrong body.
   *
   * @param student the submission's name
   * @param exercise that is not passed
   * @param code of the file
   * @return its code without comments and texts; empty if the file has no such method
   */
  public Optional<String> add(String student, Exercise exercise, JavaCode code) {
    Optional<MethodBody> body = code.declaration(exercise).map(MethodBody::of);
    body.filter(written -> !known.contains(written.alike()))
        .ifPresent(
            written ->
                bodies
                    .computeIfAbsent(exercise, none -> new TreeMap<>())
                    .computeIfAbsent(written.alike(), none -> new ArrayList<>())
                    .add(new Written(student, written)));
    return body.map(MethodBody::shown);
  }

  /**
   * The bodies that more than one submission has, the longest first.
   *
   * @return none if all differ
   */
  public List<SharedBody> shared() {
    List<SharedBody> shared = new ArrayList<>();
    bodies.forEach(
        (exercise, written) ->
            written.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> shared.add(shared(exercise, same))));
    shared.sort(
        Comparator.comparing(SharedBody::tokens)
            .reversed()
            .thenComparing(body -> body.exercise().label())
            .thenComparing(SharedBody::code));
    return shared;
  }

  private static SharedBody shared(Exercise exercise, List<Written> same) {
    List<String> students = same.stream().map(Written::student).sorted().toList();
    MethodBody body = same.get(0).body();
    return new SharedBody(exercise, students, body.shown(), body.tokens());
  }

  /**
   * The pairs of submissions with bodies that at most four have, those with the most code first.
   *
   * @return none if there are no such bodies
   */
  public List<SharedPair> pairs() {
    Map<List<String>, List<SharedBody>> pairs = new HashMap<>();
    for (SharedBody body : shared()) {
      List<String> students = body.students();
      for (int i = 0; students.size() <= FEW && i < students.size(); i++) {
        for (String other : students.subList(i + 1, students.size())) {
          pairs
              .computeIfAbsent(List.of(students.get(i), other), none -> new ArrayList<>())
              .add(body);
        }
      }
    }
    return pairs.entrySet().stream()
        .map(entry -> pair(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(SharedPair::tokens)
                .reversed()
                .thenComparing(SharedPair::one)
                .thenComparing(SharedPair::other))
        .toList();
  }

  private static SharedPair pair(List<String> names, List<SharedBody> bodies) {
    List<String> methods = bodies.stream().map(body -> body.exercise().label()).sorted().toList();
    int tokens = bodies.stream().mapToInt(SharedBody::tokens).sum();
    return new SharedPair(names.get(0), names.get(1), methods, tokens);
  }
}
