package gradus.grading.example;

/**
 * An example, as it stands in its file.
 *
 * @param name of its method
 * @param method class and name of the method that it is of, as it says
 * @param line where its code begins
 */
public record Example(String name, String method, int line) {}
