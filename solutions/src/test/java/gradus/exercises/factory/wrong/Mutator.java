package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import java.util.stream.Stream;

/** Finds out what can be done wrong at one place of a program. */
interface Mutator {

  /**
   * The mistakes that can be made at a node.
   *
   * @param program that it is part of
   * @param node an expression, a statement or a declaration
   * @return none if this mutator knows nothing to do with it
   */
  Stream<Mutation> at(Program program, Node node);
}
