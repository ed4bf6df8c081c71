package gradus.cli.update;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.kit.Copies;
import gradus.cli.kit.HandoutStamp;
import gradus.cli.kit.KitFolder;
import gradus.cli.update.FileChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that brings a newer hand-out into a student's kit. */
@Command(
    name = "update",
    description =
        "Brings a newer hand-out of your course into this kit. Every body that you wrote stays "
            + "byte for byte; comments, first lines and the kit's own files become the new ones. "
            + "Copies of what is replaced go to .gradus/copies, with the date and time.",
    footer = {
      "",
      "Examples:",
      "  gradus update gradus-week3.zip --dry-run   what would change, and change nothing",
      "  gradus update gradus-week3.zip             the hand-out as a ZIP file",
      "  gradus update ../handout                   the hand-out as a folder",
    })
public final class UpdateCommand extends Subcommand {

  @Parameters(
      paramLabel = "HANDOUT",
      description = "The newer hand-out: its folder, or its ZIP file.")
  private Path handout;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    HandoutStamp mine = HandoutStamp.in(kit.root());
    try (FreshHandout fresh = FreshHandout.open(handout)) {
      HandoutStamp newer = HandoutStamp.in(fresh.root());
      requireNewer(newer, mine);
      List<FileChange> changes = UpdatePlan.of(kit, fresh);
      terminal().println("Yours was made %s.".formatted(mine));
      terminal().println("This one was made %s.".formatted(newer));
      terminal().println();
      print(changes);
      if (changes.isEmpty()) {
        terminal().println("Nothing is new.");
      } else if (dryRun) {
        terminal().println("Nothing was changed.");
      } else {
        apply(kit, fresh, changes);
      }
      return ExitCode.DONE;
    }
  }

  private static void requireNewer(HandoutStamp newer, HandoutStamp mine) {
    if (!newer.course().equals(mine.course())) {
      throw new UserMistake(
          "this hand-out is of the course \"%s\", and yours of \"%s\"; get your own."
              .formatted(newer.course(), mine.course()));
    }
    if (mine.isNewerThan(newer)) {
      throw new UserMistake(
          "this hand-out was made %s, before yours (%s); nothing was changed."
              .formatted(newer.made(), mine.made()));
    }
  }

  private void print(List<FileChange> changes) {
    for (FileChange change : changes) {
      switch (change.kind()) {
        case MERGED -> print("Merged", change);
        case REPLACED -> print("Replaced", change);
        case LEFT -> print("Left", change);
        case GONE -> print("Gone", change);
        case KIT, NEW -> {
          // They are counted below.
        }
      }
    }
    if (!changes.isEmpty()) {
      terminal().println(kitsOwn(changes));
    }
  }

  private void print(String word, FileChange change) {
    terminal().println("%-8s %s".formatted(word, change.path()));
    if (!change.news().isEmpty()) {
      terminal().println("         new: " + String.join(", ", change.news()));
    }
    change.conflicts().forEach(text -> terminal().println("         look: " + text));
  }

  private static String kitsOwn(List<FileChange> changes) {
    long changed = count(changes, Kind.KIT);
    long added = count(changes, Kind.NEW);
    long gone = count(changes, Kind.GONE);
    return "Of the kit's own files %d %s, %d %s new, %d %s gone."
        .formatted(
            changed,
            changed == 1 ? "has changed" : "have changed",
            added,
            added == 1 ? "is" : "are",
            gone,
            gone == 1 ? "is" : "are");
  }

  private static long count(List<FileChange> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private void apply(KitFolder kit, FreshHandout fresh, List<FileChange> changes) {
    List<FileChange> written = changes.stream().filter(FileChange::isWritten).toList();
    List<Path> there = new ArrayList<>();
    written.forEach(change -> there.add(kit.root().resolve(change.path())));
    there.removeIf(file -> !Files.exists(file));
    if (!there.isEmpty()) {
      terminal().println("Kept     " + kit.shown(Copies.keep(kit, there)));
    }
    written.forEach(change -> apply(kit, fresh, change));
    if (changes.stream().anyMatch(change -> !change.conflicts().isEmpty())) {
      terminal().println("Look at the lines that say look: a person has to decide there.");
    }
  }

  private static void apply(KitFolder kit, FreshHandout fresh, FileChange change) {
    Path file = kit.root().resolve(change.path());
    try {
      if (change.content().isEmpty()) {
        Files.delete(file);
        return;
      }
      Files.createDirectories(file.getParent());
      new OutputFile(file).write(change.content().get());
      if (Files.isExecutable(fresh.root().resolve(change.path())) || isLauncher(change)) {
        // Where a file system knows no such right, none is needed.
        file.toFile().setExecutable(true);
      }
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be changed; the same command goes on where this one has stopped."
              .formatted(change.path()),
          failure);
    }
  }

  /** Archives made on Windows do not say that it can be run. */
  private static boolean isLauncher(FileChange change) {
    return change.path().equals("cli/gradus");
  }
}
