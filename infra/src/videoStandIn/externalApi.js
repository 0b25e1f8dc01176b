/**
 * Stands in for the IFrame API of Jitsi Meet, as far as our screens use it: a frame in a parent node, events, commands. It talks
 * to the page of `videoStandIn.ts` in the frame, which lets nobody in without a good token.
 */
window.JitsiMeetExternalAPI = class {
  constructor(domain, { roomName, jwt, parentNode, userInfo = {}, configOverwrite = {} }) {
    this.listeners = new Map();
    this.frame = document.createElement('iframe');
    const query = new URLSearchParams({ jwt, audioOnly: String(configOverwrite.startAudioOnly === true) });
    const scheme = document.currentScript?.src.startsWith('https') === true ? 'https' : location.protocol.slice(0, -1);
    this.frame.src = `${scheme}://${domain}/${encodeURIComponent(roomName)}?${query}`;
    this.frame.title = userInfo.displayName ?? 'video';
    this.frame.allow = 'camera; microphone';
    this.frame.style.cssText = 'border:0;width:100%;height:100%';
    this.heard = ({ source, data }) => {
      if (source !== this.frame.contentWindow || typeof data?.videoEvent !== 'string') return;
      for (const listener of this.listeners.get(data.videoEvent) ?? []) listener(data.details ?? {});
    };
    window.addEventListener('message', this.heard);
    parentNode.append(this.frame);
  }
  addListener(event, listener) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  executeCommand(command, ...values) {
    this.frame.contentWindow?.postMessage({ videoCommand: command, values }, '*');
  }
  dispose() {
    window.removeEventListener('message', this.heard);
    this.frame.remove();
  }
};
