package gradus.cli.classroom;

import gradus.cli.failure.UserMistake;
import gradus.cli.grader.UnrepeatableVerdict;
import gradus.cli.intake.Submission;
import gradus.cli.journal.Entry;
import gradus.cli.journal.Journal;
import gradus.cli.journal.JournalWriter;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.SubmissionGrader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Grades what a journal lacks, several submissions at a time, and writes down each verdict. */
final class ClassGrader {

  /** So many failures without a verdict between them are the machine's, and not one student's. */
  private static final int FAILURES_IN_A_ROW = 5;

  private final Journal journal;
  private final JournalWriter writer;
  private final Supplier<SubmissionGrader> graders;
  private final int jobs;
  private final Consumer<StepVerdict> listener;

  /** By the very submission: two students may hand in the same. */
  private final Map<Submission, String> failures =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final AtomicInteger inARow = new AtomicInteger();

  /**
   * A grader.
   *
   * @param journal that takes every verdict in memory
   * @param writer that puts it on the disk before
   * @param graders each thread has one of its own
   * @param jobs the number of threads
   * @param listener receives every verdict that stands
   */
  ClassGrader(
      Journal journal,
      JournalWriter writer,
      Supplier<SubmissionGrader> graders,
      int jobs,
      Consumer<StepVerdict> listener) {
    this.journal = journal;
    this.writer = writer;
    this.graders = graders;
    this.jobs = jobs;
    this.listener = listener;
  }

  /**
   * Grades submissions. What a machine's failure keeps from being graded is in no journal.
   *
   * @param plan what is missing
   * @return a sentence for each submission of which something could not be graded
   */
  Map<Submission, String> grade(Plan plan) throws InterruptedException {
    List<Wanted> pending = plan.pending();
    while (!pending.isEmpty()) {
      gradeAll(pending);
      // Who has failed may have been the first of several with the same files.
      pending = plan.pendingIn(journal, failures.keySet());
    }
    return failures;
  }

  private void gradeAll(List<Wanted> pending) throws InterruptedException {
    Queue<Wanted> queue = new ConcurrentLinkedQueue<>(pending);
    int threads = Math.min(jobs, pending.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ends.add(pool.submit(() -> work(queue)));
      }
      awaitAll(ends);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void awaitAll(List<Future<?>> ends) throws InterruptedException {
    for (Future<?> end : ends) {
      try {
        end.get();
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException ours) {
          throw ours;
        }
        throw new IllegalStateException(failure.getCause());
      }
    }
  }

  private Void work(Queue<Wanted> queue) throws InterruptedException {
    try (SubmissionGrader grader = graders.get()) {
      for (Wanted next = queue.poll(); next != null; next = queue.poll()) {
        grade(grader, next);
      }
      return null;
    } catch (RuntimeException stopsAll) {
      queue.clear();
      throw stopsAll;
    }
  }

  private void grade(SubmissionGrader grader, Wanted wanted) throws InterruptedException {
    if (inARow.get() >= FAILURES_IN_A_ROW) {
      fail(wanted, "it was not reached: the machine had failed too often before.");
      return;
    }
    try {
      grader.grade(wanted.files(), verdict -> keep(verdict, wanted));
      if (!wanted.missingIn(journal).keys().isEmpty()) {
        // What was found has other keys than were asked for: it would be asked for without end.
        fail(wanted, MachineFailure.KIT_CHANGED);
      }
    } catch (MachineFailure failure) {
      if (!isOfFiles(failure.getCause())) {
        inARow.incrementAndGet();
      }
      fail(wanted, failure.getMessage());
    } catch (UserMistake | UnrepeatableVerdict stopsAll) {
      throw stopsAll;
    } catch (InvalidPathException name) {
      fail(wanted, "a file cannot be written by its name here: " + name.getMessage());
    } catch (RuntimeException defect) {
      inARow.incrementAndGet();
      fail(wanted, "gradus itself has failed, not the student's code: " + defect);
    }
  }

  /** What keeps one submission's files from being written says nothing about the next one's. */
  private static boolean isOfFiles(Throwable cause) {
    return cause instanceof IOException;
  }

  private void fail(Wanted wanted, String sentence) {
    failures.put(wanted.submission(), sentence);
  }

  private void keep(StepVerdict verdict, Wanted wanted) {
    inARow.set(0);
    StepFiles files =
        wanted.files().stream()
            .filter(step -> step.number() == verdict.key().step())
            .findFirst()
            .orElseThrow();
    writer.append(new Entry(verdict, files));
    journal.add(verdict);
    listener.accept(verdict);
  }
}
