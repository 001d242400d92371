import { statfs } from 'node:fs/promises';

/** `f_type` of file systems whose files another machine can change without this one being told (linux/magic.h). */
const remoteTypes = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2
  0xff534d42, // CIFS
  0x01021997, // 9P, as in WSL's /mnt/c
  0x65735546, // FUSE, as in sshfs
  0x786f4256, // VirtualBox shared folders
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x73757245, // Coda
]);

/** True where the system may not tell of every change in a folder. A folder that can't be looked at counts as local. */
export async function isRemote(folder: string, platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'win32') return /^[\\/]{2}/.test(folder);
  if (platform === 'darwin') return folder.startsWith('/Volumes/');
  const type = await statfs(folder).then(
    ({ type }) => type,
    () => 0,
  );
  // Node gives the magic number as a signed one where its highest bit is set.
  return remoteTypes.has(type >>> 0);
}
