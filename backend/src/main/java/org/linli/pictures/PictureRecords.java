package org.linli.pictures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.pictures.images.Size;
import org.linli.pictures.storage.PictureStore;
import org.linli.shared.privacy.PersonalData;
import org.linli.shared.privacy.PersonalFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that a person has uploaded. Erasing takes them from everyone at once; their files go with the next sweep. */
@Component
class PictureRecords implements PersonalData {

    private final PictureMapper mapper;
    private final PictureStore store;

    PictureRecords(PictureMapper mapper, PictureStore store) {
        this.mapper = mapper;
        this.store = store;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return mapper.findByOwner(personId).stream().map(PictureRecords::row).toList();
    }

    private static Map<String, Object> row(Picture picture) {
        return Map.of(
                "file", fileName(picture),
                "width", picture.width(),
                "height", picture.height(),
                "state", picture.state().name());
    }

    @Override
    public List<PersonalFile> files(long personId) {
        return mapper.findByOwner(personId).stream()
                .map(picture -> new PersonalFile(fileName(picture), () -> read(picture)))
                .toList();
    }

    private static String fileName(Picture picture) {
        return picture.id() + ".jpg";
    }

    private byte[] read(Picture picture) {
        Optional<byte[]> file = store.get(PictureAddresses.file(picture.name(), Size.LARGE));
        return file.orElse(new byte[0]);
    }

    @Override
    @Transactional
    public void erase(long personId) {
        mapper.idsOfOwner(personId).forEach(mapper::doom);
    }
}
