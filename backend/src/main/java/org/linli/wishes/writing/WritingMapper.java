package org.linli.wishes.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;
import org.linli.wishes.wish.WishStatus;

/** Writes wishes. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface WritingMapper {

    /** What nobody has claimed and what has not ended can be changed. */
    String CHANGEABLE = " and parts_taken = 0 and status in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'OPEN')";

    @Select("select id from wish where author_id = #{authorId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long authorId, String requestId);

    @Insert(
            """
            insert into wish
              (id, community_id, organisation_id, path, author_id, written_by, request_id, title, why, category, kind,
               value_yuan, status, parts_asked, wanted_by, delivery, station_id, beneficiary, pseudonym, picture_ids,
               created_at, version)
            values
              (#{wish.id}, #{wish.communityId}, #{wish.organisationId}, #{wish.path}, #{wish.authorId},
               #{wish.writtenBy}, #{wish.requestId}, #{content.title}, #{content.why}, #{content.category},
               #{content.kind}, #{content.value}, 'DRAFT', #{content.parts}, #{content.wantedBy}, #{content.delivery},
               #{content.stationId}, #{content.beneficiary}, #{content.pseudonym}, #{pictureIds}, #{now}, 0)
            """)
    int insert(NewWish wish, WishContent content, String pictureIds, Instant now);

    /** Writes a wish anew, as a draft at first. */
    @Update(
            """
            update wish
               set title = #{content.title}, why = #{content.why}, category = #{content.category},
                   kind = #{content.kind}, value_yuan = #{content.value}, parts_asked = #{content.parts},
                   wanted_by = #{content.wantedBy}, delivery = #{content.delivery},
                   station_id = #{content.stationId}, beneficiary = #{content.beneficiary},
                   pseudonym = #{content.pseudonym}, picture_ids = #{pictureIds}, status = 'DRAFT',
                   content_state = null, content_hash = null, reason = null, version = version + 1
             where id = #{id} and version = #{revision}
            """
                    + CHANGEABLE)
    int edit(long id, int revision, WishContent content, String pictureIds);

    /** Lets a draft go where its check says. */
    @Update(
            """
            update wish
               set status = #{check.status}, content_state = #{check.state}, content_hash = #{check.hash},
                   expires_at = #{check.expiresAt},
                   opened_at = case when #{check.status} = 'OPEN' then coalesce(opened_at, #{now}) else opened_at end,
                   version = version + 1
             where id = #{id} and status = 'DRAFT'
            """)
    int submit(long id, Checked check, Instant now);

    @Update(
            """
            update wish
               set status = 'WITHDRAWN', content_state = null, content_hash = null, version = version + 1
             where id = #{id}
            """
                    + CHANGEABLE)
    int withdraw(long id);

    /** Follows a decision about the words, unless they are others by now. */
    @Update("update wish set content_state = #{state} where id = #{id} and content_hash = #{hash}")
    int follow(long id, String hash, ContentState state);

    @Update(
            """
            update wish
               set status = 'OPEN', reason = null, expires_at = #{expiresAt}, opened_at = coalesce(opened_at, #{now}),
                   version = version + 1
             where id = #{id} and content_state = 'PASSED' and status in ('IN_REVIEW', 'REJECTED')
            """)
    int open(long id, Instant expiresAt, Instant now);

    @Update(
            """
            update wish
               set status = 'REJECTED', reason = #{reason}, version = version + 1
             where id = #{id} and content_state in ('REFUSED', 'HIDDEN') and parts_taken = 0
               and status in ('IN_REVIEW', 'OPEN')
            """)
    int reject(long id, @Nullable String reason);

    @Update(
            """
            update wish
               set status = 'THANKED', thanks = #{card.text}, thanks_shown = #{card.shown},
                   thanks_state = #{card.state}, thanks_hash = #{card.hash}, thanked_at = #{now},
                   version = version + 1
             where id = #{id}
               and (status = 'CONFIRMED' or status = 'THANKED' and thanks_state in ('REFUSED', 'HIDDEN'))
            """)
    int thank(long id, Card card, Instant now);

    @Update("update wish set thanks_state = #{state} where id = #{id} and thanks_hash = #{hash}")
    int followThanks(long id, String hash, ContentState state);

    @Select("select id from wish where author_id = #{authorId} order by id")
    List<Long> idsOf(long authorId);

    /** Takes away what somebody has written, and leaves what counts need. */
    @Update(
            """
            update wish
               set status = case when parts_taken = 0 and status in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'OPEN')
                                 then 'WITHDRAWN' else status end,
                   title = '', why = '', pseudonym = null, picture_ids = '', content_state = null,
                   content_hash = null, thanks = null, thanks_shown = false, thanks_state = null, thanks_hash = null,
                   reason = null, version = version + 1
             where id = #{id}
            """)
    int erase(long id);

    /** Who wishes, and where. */
    record NewWish(
            long id,
            long communityId,
            long organisationId,
            String path,
            long authorId,
            long writtenBy,
            @Nullable String requestId) {}

    /** What came of a check. */
    record Checked(WishStatus status, ContentState state, String hash, Instant expiresAt) {}

    /** A card that says thank you. */
    record Card(String text, boolean shown, ContentState state, String hash) {}
}
