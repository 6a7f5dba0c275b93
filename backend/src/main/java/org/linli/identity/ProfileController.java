package org.linli.identity;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;
import org.linli.moderation.ModerationItem;
import org.linli.pictures.Picture;
import org.linli.pictures.Pictures;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves how people present themselves. */
@Controller
class ProfileController {

    private final Profiles profiles;
    private final ProfileMapper mapper;
    private final People people;
    private final Residents residents;
    private final Pictures pictures;
    private final RemoteIdempotency idempotency;
    private final UserErrors userErrors;

    ProfileController(
            Profiles profiles,
            ProfileMapper mapper,
            People people,
            Residents residents,
            Pictures pictures,
            RemoteIdempotency idempotency,
            UserErrors userErrors) {
        this.profiles = profiles;
        this.mapper = mapper;
        this.people = people;
        this.residents = residents;
        this.pictures = pictures;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    ProfileEditPayload profileEdit(
            @Argument ProfileEditInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment,
            Locale locale) {
        Map<String, Object> given = environment.getArgument("input");
        var edit = ProfileEdit.of(given, input.nickname(), input.avatarId());
        var request = Request.of(viewer, input.clientRequestId(), "profileEdit", edit);
        var outcome = idempotency.once(request, Edited.class, () -> new Edited(profiles.edit(viewer, edit)));
        var edited = outcome.value();
        return new ProfileEditPayload(
                edited == null ? null : people.find(edited.personId()).orElse(null),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @BatchMapping(typeName = "Viewer")
    Map<Person, ContentState> nicknameState(List<Person> persons) {
        var states = new HashMap<Person, ContentState>();
        var found = profilesOf(persons);
        for (var person : persons) {
            var profile = found.get(person.id());
            if (profile != null && profile.nicknameState() != null) {
                states.put(person, profile.nicknameState());
            }
        }
        return states;
    }

    @BatchMapping(typeName = "Viewer", field = "avatar")
    Map<Person, Picture> ownAvatar(List<Person> persons) {
        var found = profilesOf(persons);
        return References.toOne(
                persons,
                person -> {
                    var profile = found.get(person.id());
                    return profile == null ? null : profile.avatarId();
                },
                pictures::byId);
    }

    @BatchMapping(typeName = "Person")
    Map<PublicPerson, Picture> avatar(List<PublicPerson> persons) {
        return References.toOne(persons, PublicPerson::avatarId, pictures::byId);
    }

    @BatchMapping(typeName = "ModerationItem")
    Map<ModerationItem, PublicPerson> author(List<ModerationItem> items) {
        return References.toOne(items, ModerationItem::authorId, residents::people);
    }

    private Map<Long, ProfileMapper.Profile> profilesOf(List<Person> persons) {
        Collection<Long> ids = persons.stream().map(Person::id).collect(Collectors.toSet());
        return mapper.findAllById(ids).stream()
                .collect(Collectors.toMap(ProfileMapper.Profile::id, Function.identity()));
    }

    record ProfileEditInput(@Nullable String nickname, @Nullable Long avatarId, @Nullable String clientRequestId) {}

    record Edited(long personId) {}

    record ProfileEditPayload(@Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}
}
