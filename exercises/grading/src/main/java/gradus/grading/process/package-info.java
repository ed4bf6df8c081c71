/** The grading in worker processes: the supervisor, the worker, and the command line of a JVM. */
package gradus.grading.process;
