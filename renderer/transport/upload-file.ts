import { answered, refused, type Answer } from '../../contract/errors.ts';
import { maxUploadBytes, uploadPath } from '../../contract/upload.ts';

export type Sent = { kind: 'answer'; answer: Answer<string> } | { kind: 'lost' } | { kind: 'refused' };

/**
 * Sends a file to the program that served this page and gives the path of its copy there, which lives until the
 * preview of it ends. Not by `fetch`, which says nothing of how much of a body is sent.
 */
export function uploadFile(
  file: File,
  headers: Readonly<Record<string, string>>,
  progress?: (share: number) => void,
): Promise<Sent> {
  if (file.size > maxUploadBytes) {
    const message = `“${file.name}” is larger than the ${maxUploadBytes / 1024 ** 2} MB that can be handed over here.`;
    return Promise.resolve({ kind: 'answer', answer: refused('bad-zip', message) });
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${uploadPath}?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress?.(total === 0 ? 1 : loaded / total);
    request.onerror = () => resolve({ kind: 'lost' });
    request.onabort = () => resolve({ kind: 'lost' });
    request.onload = () => {
      if (request.status === 401) resolve({ kind: 'refused' });
      else if (request.response === null) resolve({ kind: 'lost' });
      // Whatever is JSON here was written by the host as an answer.
      else resolve({ kind: 'answer', answer: toPath(request.response as Answer<{ path: string }>) });
    };
    request.send(file);
  });
}

function toPath(answer: Answer<{ path: string }>): Answer<string> {
  return answer.ok ? answered(answer.value.path) : answer;
}
