package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The account of the embedded database, with a random password that other users of the machine cannot read. */
record MariaDbAccount(String password, Path initFile) {

    /** Of the account and of its database. */
    static final String NAME = "linli";

    private static final int PASSWORD_BYTES = 16;

    /** Reads the password of an earlier start or makes one, and writes the SQL that the server runs when it starts. */
    static MariaDbAccount in(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, HexFormat.of().formatHex(random));
        }
        var password = Files.readString(file).trim();
        var initFile = folder.resolve("init.sql");
        PrivateFiles.write(initFile, sql(password));
        return new MariaDbAccount(password, initFile);
    }

    private static String sql(String password) {
        return """
                create database if not exists linli character set utf8mb4 collate utf8mb4_0900_ai_ci;
                create or replace user linli@'127.0.0.1' identified by '%s';
                grant all on `linli%%`.* to linli@'127.0.0.1';
                alter user root@localhost account lock;
                """
                .formatted(password);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return NAME;
    }
}
