package gradus.cli.intake;

import gradus.cli.intake.Entry.Kind;
import gradus.cli.verdict.MachineFailure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a parcel is looked through: of a clone a commit, if a moment is asked for or if it has no
 * files beside its history; else all that lies there.
 *
 * @param entries to look through
 * @param moment of the commit, if there is one
 */
record ParcelFiles(List<Entry> entries, Optional<Instant> moment) {

  static ParcelFiles of(Parcel parcel, Intake intake, Notes notes) throws MachineFailure {
    Optional<GitFolder> folder = folder(parcel);
    if (folder.isEmpty() && intake.at().isPresent()) {
      notes.add("it has no history, so it is taken as it is");
    }
    if (folder.isEmpty()) {
      return new ParcelFiles(parcel.entries(), Optional.empty());
    }
    return intake.at().isPresent() || folder.get().isBare()
        ? ofCommit(parcel, folder.get(), intake, notes)
        : new ParcelFiles(parcel.entries(), lastMoment(parcel, folder.get(), notes));
  }

  private static Optional<GitFolder> folder(Parcel parcel) {
    return parcel.entries().stream()
        .filter(entry -> entry.kind() == Kind.CLONE)
        .min(Comparator.comparing(entry -> entry.path().split("/", -1).length))
        .map(entry -> (GitFolder) entry.content());
  }

  /** The moments of which a clone has a last commit that others followed; each has another. */
  static List<Instant> stops(Parcel parcel, Intake intake) throws MachineFailure {
    Optional<GitFolder> folder = folder(parcel);
    if (folder.isEmpty() || intake.at().isPresent() || intake.stops().isEmpty()) {
      return List.of();
    }
    try (GitHistory history = new GitHistory(parcel.origin(), folder.get())) {
      return history.telling(intake.stops());
    } catch (Unreadable noHistory) {
      return List.of();
    }
  }

  private static ParcelFiles ofCommit(Parcel parcel, GitFolder folder, Intake intake, Notes notes)
      throws MachineFailure {
    try (GitHistory history = new GitHistory(parcel.origin(), folder)) {
      GitHistory.Commit commit =
          history.last(intake.at()).orElseThrow(() -> noCommit(parcel, intake));
      String id = commit.id().substring(0, 10);
      notes.add(
          commit
              .moment()
              .map(moment -> "taken: commit %s of %s".formatted(id, moment))
              .orElse("taken: commit " + id));
      return new ParcelFiles(history.entries(commit, intake.limits()), moment(commit, notes));
    }
  }

  private static Unreadable noCommit(Parcel parcel, Intake intake) {
    return new Unreadable(
        "the repository %s has no commit before %s; ask which one counts"
            .formatted(parcel.origin(), intake.at().map(Instant::toString).orElse("now")));
  }

  /** Files that lie there need no history; without one their moment is not known. */
  private static Optional<Instant> lastMoment(Parcel parcel, GitFolder folder, Notes notes)
      throws MachineFailure {
    try (GitHistory history = new GitHistory(parcel.origin(), folder)) {
      return history.last(Optional.empty()).flatMap(commit -> moment(commit, notes));
    } catch (Unreadable noHistory) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(GitHistory.Commit commit, Notes notes) {
    if (commit.moment().isEmpty()) {
      notes.add("its last commit has a date that cannot be, which is not used");
    }
    return commit.moment();
  }
}
