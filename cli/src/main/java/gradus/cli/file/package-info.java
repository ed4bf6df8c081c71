/** The files and folders that commands write, and parts of their JSON. */
package gradus.cli.file;
