/**
 * Submissions as they come: folders, archives and downloads of learning platforms, of which only
 * the curriculum's files and the helpers beside them are taken.
 */
package gradus.cli.intake;
