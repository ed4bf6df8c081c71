package gradus.grading.report;

/**
 * How the examples of one method stood when they ran last.
 *
 * @param step the number of its step
 * @param method class and name
 * @param count how many examples there are
 * @param accepted how many of them all right versions meet
 * @param caught how many wrong versions they catch; 0 unless all are accepted
 * @param wrongVersions how many there are
 */
public record ExampleRecord(
    int step, String method, int count, int accepted, int caught, int wrongVersions) {}
