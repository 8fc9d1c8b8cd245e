/**
 * What an older product left behind goes on with this one: its shared models, and its database with cases at every step.
 *
 * <p>{@code src/test/resources/upgrade} keeps both in a file for each such product. To keep another one, run
 * {@link org.wholefamily.upgrade.KeepOldCases} on that product, where need be after taking this package along
 * ({@code git checkout <newer> -- src/test/java/org/wholefamily/upgrade}).
 */
package org.wholefamily.upgrade;
