/**
 * How a process that runs a student's code is kept from the machine: by bubblewrap where that
 * works, else not at all, which every verdict says.
 */
package gradus.cli.sandbox;
