package gradus.cli.similarity;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;

/** Puts braces around single statements, as if everybody wrote them. */
final class Braces {

  private Braces() {}

  static void addTo(MethodDeclaration method) {
    for (Statement statement : method.findAll(Statement.class)) {
      if (statement instanceof NodeWithBody<?> loop) {
        loop.setBody(block(loop.getBody()));
      } else if (statement instanceof IfStmt branch) {
        branch.setThenStmt(block(branch.getThenStmt()));
        branch.getElseStmt().ifPresent(other -> branch.setElseStmt(block(other)));
      }
    }
  }

  private static Statement block(Statement statement) {
    if (statement.isBlockStmt() || statement.isIfStmt()) {
      return statement;
    }
    BlockStmt block = new BlockStmt(new NodeList<>(statement.clone()));
    statement.getRange().ifPresent(block::setRange);
    return block;
  }
}
