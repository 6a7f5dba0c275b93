package org.linli.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.shared.privacy.PersonalData;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts everything that is kept about a person into a ZIP file: data.json, files, and a letter that says what is what. */
@Component
class ExportArchive {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));
    private static final int WHOLE = 100;

    private final List<PersonalData> modules;
    private final MessageSource messages;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ExportArchive(List<PersonalData> modules, MessageSource messages) {
        this.modules = modules;
        this.messages = messages;
    }

    /**
     * Writes the archive and closes it.
     *
     * @param progress is told, after each module, how many percent are done
     */
    void write(long personId, Instant now, OutputStream target, IntConsumer progress) throws IOException {
        try (var zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            var sections = new LinkedHashMap<String, List<Map<String, Object>>>();
            for (var module : modules) {
                sections.put(module.name(), module.export(personId));
                for (var file : module.files(personId)) {
                    write(
                            zip,
                            "files/" + module.name() + "/" + file.name(),
                            file.content().get());
                }
                progress.accept(WHOLE * sections.size() / (modules.size() + 1));
            }
            write(zip, "data.json", json.writeValueAsBytes(sections));
            var letter = messages.getMessage("export.readme", new Object[] {DAY.format(now)}, Locale.CHINA);
            write(zip, "README.txt", letter.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
