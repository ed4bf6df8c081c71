package gradus.cli.intake;

import gradus.cli.intake.Entry.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the submissions apart that came in one folder or archive. */
final class ParcelSplitter {

  private static final String LATE = "the platform's download calls it late";

  static final String TYPED =
      "a text that was typed into the platform is left out; what counts are files";

  /** What lies at the top of a submission, and not of a folder of submissions. */
  private static final Set<String> MARKS =
      Set.of(".git", "pom.xml", "src", "exercises", "solutions", "gradus", "finale");

  private static final Pattern STEP = Pattern.compile("(?i)(step|exercise)[ _-]?\\d{1,2}.*");

  /** What a kit's own folder is mostly called. */
  private static final Pattern KIT = Pattern.compile("(?i)gradus.*|kit");

  private final List<String> strays = new ArrayList<>();

  /** Files beside submissions that belong to none. */
  List<String> strays() {
    return strays;
  }

  /** The submissions of a folder. */
  List<Parcel> ofFolder(String name, String origin, List<Entry> all) {
    List<Entry> entries = withoutLitter(all);
    Map<String, List<Entry>> tops = tops(entries);
    if (isFromPlatform(tops)) {
      return ofPlatform(origin, tops);
    }
    if (isOne(entries) || tops.keySet().stream().noneMatch(top -> isSubmission(tops.get(top)))) {
      return List.of(new Parcel(name, origin, all));
    }
    if (tops.size() == 1 && KIT.matcher(tops.keySet().iterator().next()).matches()) {
      return List.of(new Parcel(name, origin, all));
    }
    return each(origin, tops);
  }

  /** The submissions of an archive. */
  List<Parcel> ofArchive(String name, String origin, List<Entry> all) {
    List<Entry> entries = withoutLitter(all);
    Map<String, List<Entry>> tops = tops(entries);
    if (isFromPlatform(tops)) {
      return ofPlatform(origin, tops);
    }
    if (isOne(entries)) {
      return List.of(new Parcel(name, origin, all));
    }
    if (tops.size() == 1 && entries.stream().anyMatch(Entry::isDeep)) {
      List<Parcel> below = ofArchive(name, origin, below(entries));
      return below.size() == 1 && below.get(0).number().isEmpty()
          ? List.of(new Parcel(name, origin, all))
          : below;
    }
    return holdsAClass(tops) ? each(origin, tops) : List.of(new Parcel(name, origin, all));
  }

  /** What systems leave, which no student handed in. */
  private static List<Entry> withoutLitter(List<Entry> entries) {
    return entries.stream().filter(entry -> !LeftOut.isLitter(entry.top())).toList();
  }

  private static Map<String, List<Entry>> tops(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(Entry::top, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Entry> below(List<Entry> entries) {
    return entries.stream().filter(Entry::isDeep).map(Entry::belowTop).toList();
  }

  private static boolean isFromPlatform(Map<String, List<Entry>> tops) {
    return tops.keySet().stream().anyMatch(top -> PlatformName.of(top).isPresent());
  }

  private static boolean isOne(List<Entry> entries) {
    return entries.stream()
        .anyMatch(
            entry ->
                MARKS.contains(entry.top().toLowerCase(Locale.ROOT))
                    || STEP.matcher(entry.top()).matches()
                    || (!entry.isDeep() && SourceName.isSource(entry.path())));
  }

  private static boolean isSubmission(List<Entry> entries) {
    Entry first = entries.get(0);
    return first.isDeep()
        || first.kind() == Kind.FOLDER
        || first.kind() == Kind.CLONE
        || first.kind() == Kind.LINK
        || ArchiveFormat.isNamed(first.path());
  }

  /**
   * Whether an archive holds several submissions: several archives, or folders with the same files
   * of the curriculum. Folders with different ones are the weeks of one student.
   */
  private static boolean holdsAClass(Map<String, List<Entry>> tops) {
    long archives =
        tops.values().stream()
            .filter(entries -> !entries.get(0).isDeep())
            .filter(entries -> ArchiveFormat.isNamed(entries.get(0).path()))
            .count();
    Set<String> seen = new HashSet<>();
    boolean isShared =
        tops.values().stream()
            .map(ParcelSplitter::curriculum)
            .flatMap(Set::stream)
            .anyMatch(file -> !seen.add(file));
    return archives > 1 || isShared;
  }

  private static Set<String> curriculum(List<Entry> entries) {
    return entries.stream()
        .filter(Entry::isDeep)
        .map(Entry::name)
        .filter(SourceName::isSource)
        .map(name -> SourceName.of(name).base())
        .filter(base -> SourceName.curriculum(base).isPresent())
        .collect(Collectors.toSet());
  }

  private List<Parcel> each(String origin, Map<String, List<Entry>> tops) {
    List<Parcel> parcels = new ArrayList<>();
    tops.forEach(
        (top, entries) -> {
          if (isSubmission(entries)) {
            parcels.add(parcel(origin, top, entries));
          } else {
            strays.add(origin + "/" + top);
          }
        });
    return parcels;
  }

  private static Parcel parcel(String origin, String top, List<Entry> entries) {
    String place = origin + "/" + top;
    return entries.size() == 1 && entries.get(0).kind() != Kind.FOLDER && !entries.get(0).isDeep()
        ? new Parcel(ArchiveFormat.stem(top).replaceFirst("\\.git$", ""), place, entries)
        : new Parcel(top, place, below(entries));
  }

  private List<Parcel> ofPlatform(String origin, Map<String, List<Entry>> tops) {
    Map<String, Parcel> parcels = new LinkedHashMap<>();
    tops.forEach(
        (top, entries) -> {
          Optional<PlatformName> platform = PlatformName.of(top);
          if (platform.isPresent()) {
            parcels.merge(
                platform.get().key(),
                parcel(origin, platform.get(), entries),
                ParcelSplitter::together);
          } else if (isSubmission(entries)) {
            parcels.put(top, parcel(origin, top, entries));
          } else {
            strays.add(origin + "/" + top);
          }
        });
    return List.copyOf(parcels.values());
  }

  private static Parcel parcel(String origin, PlatformName name, List<Entry> entries) {
    List<String> notes = new ArrayList<>();
    if (name.isLate()) {
      notes.add(LATE);
    }
    if (name.isTyped()) {
      notes.add(TYPED);
    }
    Function<Entry, Entry> own = entry -> entry.isDeep() ? entry.belowTop() : entry.at(name.file());
    List<Entry> inside =
        name.isTyped()
            ? List.of()
            : entries.stream()
                .filter(entry -> entry.isDeep() || entry.kind() != Kind.FOLDER)
                .map(own)
                .toList();
    String top = entries.get(0).top();
    return new Parcel(name.student(), name.number(), origin + "/" + top, inside, notes);
  }

  private static Parcel together(Parcel first, Parcel second) {
    List<Entry> entries = new ArrayList<>(first.entries());
    entries.addAll(second.entries());
    List<String> notes = new ArrayList<>(first.notes());
    second.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    return new Parcel(first.student(), first.number(), first.origin(), entries, notes);
  }
}
