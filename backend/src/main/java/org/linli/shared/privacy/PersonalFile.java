package org.linli.shared.privacy;

import java.util.function.Supplier;

/**
 * A file of an export.
 *
 * @param name its name within the module's part, for example {@code avatar.jpg}
 * @param content reads its bytes
 */
public record PersonalFile(String name, Supplier<byte[]> content) {}
