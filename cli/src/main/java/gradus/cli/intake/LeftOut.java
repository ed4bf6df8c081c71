package gradus.cli.intake;

import gradus.cli.terminal.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a submission is not graded, counted by what it is. */
final class LeftOut {

  /** A reason to leave something out, with the word for one of them. */
  enum Kind {
    TEST("test file"),
    EXAMPLE("example file"),
    SOLUTION("solution file"),
    BUILD("build or settings file"),
    CLASS_FILE("class file"),
    SERVICE("META-INF file"),
    KIT("kit file"),
    COPY("backup file"),
    LITTER("system or editor file"),
    OUTSIDE("escaping path"),
    OTHER("other file");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }
  }

  private static final Set<String> LITTER =
      Set.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini", "ehthumbs.db", "$recycle.bin");

  private static final Set<String> BUILD =
      Set.of("pom.xml", "mvnw", "mvnw.cmd", "gradlew", "gradlew.bat", "makefile", "build.xml");

  private static final List<String> BUILD_ENDINGS =
      List.of(".iml", ".gradle", ".kts", ".properties", ".config", ".yml", ".yaml", ".toml");

  /** Folders in which builds leave what they made, and in which no source of a student lies. */
  private static final Set<String> MADE = Set.of("target", "node_modules");

  /** Folders beside a student's sources with files that look like them. */
  private static final Map<String, Kind> BESIDE_MAIN =
      Map.of("test", Kind.TEST, "examples", Kind.EXAMPLE);

  /** What of the kit is not below the exercises; it is not even read. */
  private static final Pattern KIT_SOURCE =
      Pattern.compile("(^|/)src/main/java/gradus/(?!exercises(/|$))");

  private static final Pattern COPY =
      Pattern.compile(".*\\.java(~|\\.(bak|orig|old|rej|swp|save|tmp|class))|#.*#");

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  /** The file by which a hand-out is known. */
  private static final String STAMP = ".gradus-handout.json";

  /** What every hand-out brings along; where it has all come, nobody needs to read of it. */
  private static final Pattern OF_HANDOUT =
      Pattern.compile(
          "(^|/)((cli|math|nn|exercises/(grading|lessons|src/(examples|stubs|test))|\\.github)/.+"
              + "|(exercises/)?(pom\\.xml|README\\.md)|\\.mvn/(jvm\\.config|maven\\.config|test-logging\\.properties)"
              + "|exercises/src/main/java/gradus/exercises/(Graded|NotImplementedException)\\.java"
              + "|LICENSE|\\.(editorconfig|gitattributes|gitignore|gitlab-ci\\.yml)"
              + "|\\.gradus-handout\\.json)$");

  private final Map<Kind, Integer> counts = new TreeMap<>();
  private final Map<Kind, Integer> ofHandout = new TreeMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private boolean isHandout;

  /** What systems and editors put beside files: hidden, or known by name. */
  static boolean isLitter(String name) {
    return LITTER.contains(name.toLowerCase(Locale.ROOT))
        || (name.startsWith(".") && !name.equals(".git") && !name.equals(".."));
  }

  /** Why an entry is left out by its path alone; empty if it may be a student's source. */
  static Optional<Kind> byPath(Entry entry) {
    List<String> names = List.of(entry.path().split("/"));
    if (names.contains("..")
        || entry.path().startsWith("/")
        || DRIVE.matcher(names.get(0)).matches()) {
      return Optional.of(Kind.OUTSIDE);
    }
    if (names.contains(".mvn") || names.contains(".idea") || names.contains(".vscode")) {
      return Optional.of(Kind.BUILD);
    }
    if (names.stream().anyMatch(LeftOut::isNobodys)) {
      return Optional.of(Kind.LITTER);
    }
    if (names.contains("solutions")) {
      return Optional.of(Kind.SOLUTION);
    }
    if (KIT_SOURCE.matcher(entry.path()).find()) {
      return Optional.of(Kind.KIT);
    }
    return besideMain(names).or(() -> SourceName.isSource(entry.path()) ? none() : byName(entry));
  }

  private static boolean isNobodys(String name) {
    return isLitter(name) || MADE.contains(name) || name.equals(".git");
  }

  private static Optional<Kind> none() {
    return Optional.empty();
  }

  private static Optional<Kind> besideMain(List<String> names) {
    int src = names.indexOf("src");
    if (src < 0 || src + 1 >= names.size() - 1) {
      return Optional.empty();
    }
    String beside = names.get(src + 1);
    boolean isStub = beside.equals("stubs");
    return Optional.ofNullable(isStub ? Kind.KIT : BESIDE_MAIN.get(beside));
  }

  private static Optional<Kind> byName(Entry entry) {
    String name = entry.lowerName();
    if (name.endsWith(".class") || name.endsWith(".jar")) {
      return Optional.of(Kind.CLASS_FILE);
    }
    if (entry.path().contains("META-INF/")) {
      return Optional.of(Kind.SERVICE);
    }
    if (BUILD.contains(name) || BUILD_ENDINGS.stream().anyMatch(name::endsWith)) {
      return Optional.of(Kind.BUILD);
    }
    if (COPY.matcher(name).matches()) {
      return Optional.of(Kind.COPY);
    }
    return Optional.of(Kind.OTHER);
  }

  void add(Kind kind, Entry entry) {
    boolean isOfHandout = OF_HANDOUT.matcher(entry.path()).find();
    (isOfHandout ? ofHandout : counts).merge(kind, 1, Integer::sum);
    isHandout |= entry.name().equals(STAMP);
    if (kind == Kind.OTHER) {
      names.merge(entry.name(), 1, Integer::sum);
    }
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0) + ofHandout.getOrDefault(kind, 0);
  }

  /** Some names of what nobody expected. */
  List<String> someNames() {
    return names.keySet().stream().limit(3).toList();
  }

  /** One sentence, without what came along with a hand-out; empty if nothing else was left out. */
  Optional<String> sentence() {
    Map<Kind, Integer> said = new TreeMap<>(counts);
    if (!isHandout) {
      ofHandout.forEach((kind, count) -> said.merge(kind, count, Integer::sum));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            said.entrySet().stream()
                .map(entry -> Numbers.count(entry.getValue(), entry.getKey().noun))
                .collect(Collectors.joining(", ", "left out: ", "")));
  }
}
