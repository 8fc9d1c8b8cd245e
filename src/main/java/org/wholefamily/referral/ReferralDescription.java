package org.wholefamily.referral;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.wholefamily.file.JsonTree;

/** Describes what a referral is made of, out of the columns that are taken. */
@Component
class ReferralDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var one = api.getPaths().get("/api/referrals").getPost();
        one.requestBody(body("application/json", referral()));
        one.getResponses().get("200").description("The very same referral was taken before");
        one.getResponses().addApiResponse("201", new ApiResponse().description("Taken, and its case opened"));
        Schema<?> file = new StringSchema()
                .description(
                        "UTF-8, one row a person, all rows of a referral or none are taken; the first row is this one")
                .example(String.join(",", ReferralRules.COLUMNS));
        api.getPaths().get("/api/referrals/imports").getPost().requestBody(body("text/csv", file));
    }

    private static RequestBody body(String type, Schema<?> schema) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }

    private static Schema<?> referral() {
        ObjectSchema referral = new ObjectSchema();
        ObjectSchema person = new ObjectSchema();
        for (String column : ReferralRules.COLUMNS) {
            Schema<?> cell = column.endsWith("_on") || column.equals("date_of_birth")
                    ? new StringSchema().format("date")
                    : new StringSchema();
            boolean ofReferral = JsonReferral.isOfReferral(column);
            (ofReferral ? referral : person).addProperty(JsonTree.name(column), cell);
        }
        return (Schema<?>) referral.addProperty("people", new ArraySchema().items(person));
    }
}
