package gradus.grading.allowlist;

import gradus.grading.allowlist.AllowList.Place;
import gradus.grading.allowlist.ClassUses.Unit;
import gradus.grading.allowlist.ClassUses.Use;
import java.util.List;

/** Holds what a student's method uses against the allow-list. */
final class UseChecker {

  private static final Supertypes SUPERTYPES = new Supertypes();
  private static final String CONSTRUCTOR = "<init>";

  private final StepClasses classes;
  private final AllowList rule;

  UseChecker(StepClasses classes, AllowList rule) {
    this.classes = classes;
    this.rule = rule;
  }

  /** What a unit uses and must not, as lines for a report. */
  List<String> wrongsOf(Unit unit) {
    if (unit.isNative()) {
      return List.of("is native, in " + classes.source(unit.type()));
    }
    Place place = classes.placeOf(unit);
    return unit.uses().stream()
        .filter(use -> !isAllowed(use, place))
        .map(
            use ->
                "uses %s, at %s%s"
                    .formatted(name(use, place), classes.source(unit.type()), line(use)))
        .distinct()
        .toList();
  }

  private static String line(Use use) {
    return use.line() == 0 ? "" : ":" + use.line();
  }

  /** The type alone where all of it is refused, else the member. */
  private String name(Use use, Place place) {
    String type = dotted(use.type());
    boolean isTypeAllowed = classes.isOwn(use.type()) || rule.knows(type, place);
    boolean memberMatters = isTypeAllowed && !use.member().isEmpty();
    return memberMatters ? type + "." + word(use.member()) : type;
  }

  private boolean isAllowed(Use use, Place place) {
    if (!classes.isOwn(use.type())) {
      return isAllowedOutside(use, place);
    }
    // Inherited from outside? A class may have been made for that: all of its parents are asked.
    return use.descriptor().isEmpty()
        || classes.declares(use)
        || classes.parentsOf(use.type()).stream()
            .map(parent -> new Use(parent, use.member(), use.descriptor(), use.line()))
            .allMatch(inherited -> isAllowedIfThere(inherited, place));
  }

  private boolean isAllowedIfThere(Use use, Place place) {
    return isAllowed(use, place)
        || (!classes.isOwn(use.type()) && SUPERTYPES.declarers(use.type(), use.member()).isEmpty());
  }

  private boolean isAllowedOutside(Use use, Place place) {
    String type = dotted(use.type());
    if (use.member().isEmpty()) {
      return rule.knows(type, place);
    }
    String member = word(use.member());
    return rule.permits(type, member, place)
        && (use.member().equals(CONSTRUCTOR)
            || SUPERTYPES.declarers(use.type(), use.member()).stream()
                .map(UseChecker::dotted)
                .filter(declarer -> rule.knows(declarer, place))
                .allMatch(declarer -> rule.permits(declarer, member, place)));
  }

  private static String dotted(String type) {
    return type.replace('/', '.').replace('$', '.');
  }

  private static String word(String member) {
    return member.equals(CONSTRUCTOR) ? "new" : member;
  }
}
