package gradus.exercises.factory.right;

import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A way to write a program differently that means the same.
 *
 * @param name what is done
 * @param change does it at one of the places where it can be done
 */
record Rule(String name, Change change) {

  /** Changes a site at its place with a number, from 0; false if there is no such place. */
  interface Change {
    boolean apply(Site site, int place);
  }

  /** A rule for the method as a whole; the change says whether it could be made. */
  static Rule whole(String name, Predicate<Site> change) {
    return new Rule(name, (site, place) -> place == 0 && change.test(site));
  }

  /** A rule for some nodes of the method. */
  static <N extends Node> Rule each(
      String name, Function<Site, List<N>> places, BiConsumer<Site, N> change) {
    return new Rule(
        name,
        (site, place) -> {
          List<N> all = places.apply(site);
          if (place >= all.size()) {
            return false;
          }
          change.accept(site, all.get(place));
          return true;
        });
  }
}
