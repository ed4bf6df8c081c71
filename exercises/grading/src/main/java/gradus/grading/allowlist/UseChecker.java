package gradus.grading.allowlist;

import java.util.List;
import java.util.stream.Stream;

/** Holds what a student's method uses against the allow-list. */
final class UseChecker {

  private final StepClasses classes;
  private final AllowList rule;

  UseChecker(StepClasses classes, AllowList rule) {
    this.classes = classes;
    this.rule = rule;
  }

  /** What a unit uses and must not, as lines for a report. */
  List<String> wrongsOf(Unit unit, Place place) {
    if (unit.isNative()) {
      return List.of("is native, in " + classes.source(unit.type()));
    }
    if (unit.isCalledUnguarded()) {
      return List.of("has its own %s, in %s".formatted(unit.name(), classes.source(unit.type())));
    }
    return unit.uses().stream()
        .flatMap(use -> wrong(use, place).stream())
        .map(use -> sentence(use, unit, place))
        .distinct()
        .toList();
  }

  private String sentence(Use use, Unit unit, Place place) {
    String line = use.line() == 0 ? "" : ":" + use.line();
    return "uses %s, at %s%s".formatted(name(use, place), classes.source(unit.type()), line)
        + rule.reason(dotted(use.type()), word(use)).map(why -> ": " + why).orElse("");
  }

  /** The type alone where all of it is refused, else the member. */
  private String name(Use use, Place place) {
    String type = dotted(use.type());
    boolean memberMatters = rule.knows(type, place) && !use.member().isEmpty();
    return memberMatters ? type + "." + Parallel.shown(word(use)) : type;
  }

  /** What is wrong about a use, named where it is declared. */
  private List<Use> wrong(Use use, Place place) {
    if (!classes.isOwn(use.type())) {
      return isAllowed(use, place) ? List.of() : List.of(use);
    }
    if (!use.isCall()) {
      return use.member().isEmpty() ? List.of() : inheritedField(use, place);
    }
    // A class may have been made to hide whose method it is: all that it can end in are asked.
    return classes.ownBelow(use.type()).stream()
        .flatMap(type -> inherited(type, use))
        .filter(inherited -> !isAllowed(inherited, place))
        .limit(1)
        .toList();
  }

  private Stream<Use> inherited(String type, Use use) {
    boolean isConstructor = use.member().equals(Unit.CONSTRUCTOR);
    return isConstructor
        ? Stream.empty()
        : classes.outsideDeclarers(type, use.member()).stream().map(use::in);
  }

  private List<Use> inheritedField(Use use, Place place) {
    return classes.outsideDeclarers(use.type(), use.member()).stream()
        .map(use::in)
        .filter(inherited -> !isAllowed(inherited, place))
        .toList();
  }

  private boolean isAllowed(Use use, Place place) {
    String type = dotted(use.type());
    if (use.member().isEmpty()) {
      return rule.knows(type, place);
    }
    String member = word(use);
    return rule.permits(type, member, place)
        && (member.equals(Place.NEW)
            || StepClasses.declarers(use).stream()
                .map(UseChecker::dotted)
                .filter(declarer -> rule.knows(declarer, place))
                .allMatch(declarer -> rule.permits(declarer, member, place)));
  }

  private static String dotted(String type) {
    return type.replace('/', '.').replace('$', '.');
  }

  private static String word(Use use) {
    return use.member().equals(Unit.CONSTRUCTOR) ? Place.NEW : use.member();
  }
}
