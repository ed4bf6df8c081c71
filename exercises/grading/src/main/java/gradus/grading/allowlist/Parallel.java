package gradus.grading.allowlist;

import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Tells calls that compute in several threads from others of the same name: which it is shows in an
 * argument. In the rule the names of those begin with {@code parallel_}.
 */
final class Parallel {

  private static final String PREFIX = "parallel_";
  private static final Set<String> MAPS = Set.of("java/util/concurrent/ConcurrentHashMap");

  private Parallel() {}

  /** The name of a called method in the rule, by the instruction that made its last argument. */
  static String name(String owner, String name, String descriptor, int lastInstruction) {
    boolean isParallelStream =
        owner.equals("java/util/stream/StreamSupport") && lastInstruction != Opcodes.ICONST_0;
    boolean hasThreshold =
        MAPS.contains(owner) && descriptor.startsWith("(J") && !name.equals(Unit.CONSTRUCTOR);
    return isParallelStream || hasThreshold ? PREFIX + name : name;
  }

  /** The name as a person writes it. */
  static String shown(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) + ", in parallel" : name;
  }
}
