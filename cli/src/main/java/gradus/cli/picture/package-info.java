/** The charts that commands draw as PNG or SVG. */
package gradus.cli.picture;
