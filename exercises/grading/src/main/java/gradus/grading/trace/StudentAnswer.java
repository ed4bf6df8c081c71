package gradus.grading.trace;

import gradus.math.Matrix;
import java.util.concurrent.Callable;

/**
 * The student's part in a trace.
 *
 * @param exercise whose method it is
 * @param call runs the method
 */
record StudentAnswer(String exercise, Callable<Matrix> call) {}
