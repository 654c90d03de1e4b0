// All of Chat v2 isn't part of this project.
if (!shared || !new File(shared, "corpus/twilio/twilio_chat_v2.json").isFile()) {
    println "-Dsdkpoet.shared names no directory with Twilio's documents"
    return false
}
return true
