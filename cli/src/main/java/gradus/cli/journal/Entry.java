package gradus.cli.journal;

import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;

/**
 * A verdict with the files that it is about, so that it can be repeated when nothing else is left.
 *
 * @param verdict what was found
 * @param files of one step
 */
public record Entry(StepVerdict verdict, StepFiles files) {}
