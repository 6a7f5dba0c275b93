package org.linli.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.moderation.ModerationItem;
import org.linli.pictures.images.Size;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves what is known of pictures. */
@Controller
class PictureController {

    private final Pictures pictures;
    private final PictureAddresses addresses;

    PictureController(Pictures pictures, PictureAddresses addresses) {
        this.pictures = pictures;
        this.addresses = addresses;
    }

    @SchemaMapping
    String url(Picture picture, @Argument Size size) {
        return addresses.relative(picture.name(), size);
    }

    @BatchMapping(typeName = "ModerationItem", field = "pictures")
    Map<ModerationItem, List<Picture>> picturesOfItems(List<ModerationItem> items) {
        var found = pictures.byId(
                items.stream().flatMap(item -> item.pictureIds().stream()).collect(Collectors.toSet()));
        var resolved = new LinkedHashMap<ModerationItem, List<Picture>>();
        for (var item : items) {
            resolved.put(
                    item,
                    item.pictureIds().stream()
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return resolved;
    }
}
