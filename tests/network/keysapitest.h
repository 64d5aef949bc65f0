#pragma once

#include "tests/network/clienttest.h"

#include <QTest>

/// Scripted servers of the two dialects with keys, each with one key.
namespace VeilDesk {

inline const QByteArray alice(aliceUuid);

inline QByteArray apiKeyObject()
{
    return R"({"id":"5e0d7f0a-1111-4222-8333-444455556666","name":"vd-marker","uuid":")" + alice
        + R"(","created_at":"2026-11-21T00:13:56.504729","is_active":true,"port":10001,)"
          R"("short_id":"7bb45050"})";
}

inline QByteArray bearerObject(int keyId = 3)
{
    return R"({"key_id":)" + QByteArray::number(keyId) + R"(,"uuid":")" + alice
        + R"(","short_id":"7bb45050","name":"vd-marker","created_at":1795220036,)"
          R"("is_active":true})";
}

inline QByteArray realityLink()
{
    return "vless://" + alice
        + "@10.0.0.1:10001?type=tcp&security=reality&encryption=none&fp=chrome"
          "&pbk=Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyMTI&sid=7bb45050&sni=www.example.com"
          "#Raw name & more #1";
}

inline const QByteArray aliceConfig = "GET /api/keys/5e0d7f0a-1111-4222-8333-444455556666/config";

inline HttpServer::Handler apiKeyServer()
{
    return routes({{"POST /api/keys", json(apiKeyObject())},
                   {"GET /api/keys", json('[' + apiKeyObject() + ']')},
                   {"GET /api/keys/" + alice, json(apiKeyObject())},
                   {"DELETE /api/keys/" + alice, json(R"({"message":"Key deleted successfully"})")},
                   {aliceConfig,
                    json(R"({"client_config":")" + realityLink() + R"(","vless_url":")"
                         + realityLink() + "\"}")}});
}

inline HttpServer::Handler bearerServer()
{
    return routes(
        {{"POST /api/keys", json(bearerObject())},
         {"GET /api/keys", json(R"({"keys":[)" + bearerObject() + R"(],"total":1})")},
         {"GET /api/keys/" + alice, json(bearerObject(7))},
         {"DELETE /api/keys/" + alice, json(R"({"success":true,"message":"gone"})")},
         {"GET /api/keys/" + alice + "/link",
          json(R"({"key_id":3,"vless_link":")" + realityLink() + "\"}")},
         {"GET /api/keys/7/traffic",
          json(R"({"key_id":7,"upload":10,"download":20,"total":30,"last_updated":1})")}});
}

inline HttpServer::Handler handlerOf(Dialect dialect)
{
    return dialect == Dialect::KeysApiKey ? apiKeyServer() : bearerServer();
}

/// Rows of a test that both of them have to pass.
inline void bothDialects()
{
    QTest::addColumn<Dialect>("dialect");

    QTest::newRow("keys-apikey") << Dialect::KeysApiKey;
    QTest::newRow("keys-bearer") << Dialect::KeysBearer;
}

} // namespace VeilDesk
